/** Where the links of pages lead. */
import type { SiteContext } from '../../steps/site-context.ts';
import { memoryOf, remembered } from '../../steps/site-context.ts';

/** A place on the web, taken apart. */
export interface Destination {
  readonly origin: string;
  readonly host: string;
  /** Path and anchor with their characters decoded. */
  readonly path: string;
  readonly anchor: string;
}

/** Addresses from the root lead to the same place on every page, and most stand on many. */
const fromRoot = memoryOf<Destination | null>();

/** Where an address on the page `from` leads; null for other schemes such as tel. */
export function destination(target: string, from: string, context: SiteContext): Destination | null {
  const { origin } = context.facts;
  if (!target.startsWith('/')) return takenApart(target, from, origin);
  return remembered(fromRoot(context), target, () => takenApart(target, '/', origin));
}

function takenApart(target: string, from: string, origin: string): Destination | null {
  try {
    const url = new URL(target.trim(), new URL(from, origin));
    if (!/^https?:$/.test(url.protocol)) return null;
    return { origin: url.origin, host: url.hostname, path: decode(url.pathname), anchor: decode(url.hash.slice(1)) };
  } catch {
    return null;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
