/** What a site says of itself, as its configuration has it, and what may be shown of it. */

/** Items of a site's identity; null is unknown. */
export type IdentityItems = Readonly<Record<string, string | null>>;

/** What only a site of the state may show: anywhere else it would claim to be one. */
const STATE_ONLY: ReadonlySet<string> = new Set(['siteCode', 'certificate', 'faultReport']);

export const isStateOnly = (item: string): boolean => STATE_ONLY.has(item);

/** What an item holds; blanks are nothing. */
export const itemOf = (identity: IdentityItems, item: string): string | null => identity[item]?.trim() || null;

/** The items that pages show: those that are set, and of those for sites of the state none while this is not confirmed to be one. */
export function shownItems({ official, identity }: { readonly official: boolean; readonly identity: IdentityItems }): Map<string, string> {
  const shown = new Map<string, string>();
  for (const item of Object.keys(identity)) {
    const value = itemOf(identity, item);
    if (value !== null && (official || !isStateOnly(item))) shown.set(item, value);
  }
  return shown;
}

/** Whether an origin is a place to be filled in: nobody can own a host under `.example`. */
export const isPlaceholder = (origin: string): boolean => URL.canParse(origin) && new URL(origin).hostname.endsWith('.example');
