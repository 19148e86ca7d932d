/** What a site says of itself, as its configuration has it, and what may be shown of it. */

/** Items of a site's identity; null is unknown. */
export type IdentityItems = Readonly<Record<string, string | null>>;

/** What only a site of the state may show: anywhere else it would claim to be one. */
const STATE_ONLY: ReadonlySet<string> = new Set(['siteCode', 'certificate', 'faultReport']);

export const isStateOnly = (item: string): boolean => STATE_ONLY.has(item);

/** The items that pages show: those that are set, and of those for sites of the state none while this is not confirmed to be one. */
export function shownItems({ official, identity }: { readonly official: boolean; readonly identity: IdentityItems }): Map<string, string> {
  const items = Object.entries(identity).filter((item): item is [string, string] => item[1] !== null && (official || !isStateOnly(item[0])));
  return new Map(items);
}

/** Whether an origin is a place to be filled in: nobody can own a host under `.example`. */
export const isPlaceholder = (origin: string): boolean => new URL(origin).hostname.endsWith('.example');
