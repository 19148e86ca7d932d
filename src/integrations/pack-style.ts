/** Style sheets of a packed copy: what they fetch is named relative to them. */
import { isRooted, relativeAddress } from './pack-address.ts';

const FETCHED = /url\(\s*(["']?)([^"')]*)\1\s*\)/g;

/** The style sheet `from` with every address of the site made relative. */
export function packStyle(from: string, css: string, files: ReadonlySet<string>): string {
  return css.replace(FETCHED, (whole, quote: string, address: string) =>
    isRooted(address) ? `url(${quote}${relativeAddress(from, address, files)}${quote})` : whole,
  );
}
