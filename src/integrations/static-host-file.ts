/**
 * `_headers`, as hosts of static sites read it (Netlify, Cloudflare Pages and others). Where two of its rules fit an
 * address, such hosts join the values of a header instead of taking the later one: so the rules here part the site into
 * areas that do not overlap, and what is said everywhere stands in one rule alone.
 */
import type { HeaderRule } from './headers.ts';
import { HSTS, headersFor } from './headers.ts';

interface Area {
  readonly pattern: string;
  readonly headers: Record<string, string>;
}

/** The text of `_headers` for a site with these files, given by their addresses. Such hosts serve over TLS alone. */
export function staticHostFile(addresses: readonly string[], rules: readonly HeaderRule[]): string {
  const areas = areasOf('/', [...addresses].sort(), rules);
  const everywhere = sameInAll(areas.map(({ headers }) => headers));
  const parts = areas.map(({ pattern, headers }) => ({ pattern, headers: without(headers, everywhere) }));
  return [{ pattern: '/*', headers: { ...everywhere, [HSTS[0]]: HSTS[1] } }, ...parts]
    .map(({ pattern, headers }) => [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'))
    .join('\n')
    .concat('\n');
}

/** Areas below a folder: the folder as a whole where all is equal, else each of its parts. */
function areasOf(folder: string, addresses: readonly string[], rules: readonly HeaderRule[]): Area[] {
  const below = [...new Set(addresses.map((address) => childOf(folder, address)))];
  return below.flatMap((child) => {
    if (child === folder || !child.endsWith('/')) return [{ pattern: child, headers: headersFor(child, rules) }];
    const inside = addresses.filter((address) => address.startsWith(child));
    const all = inside.map((address) => headersFor(address, rules));
    return all.every((headers) => isSame(headers, all[0]!)) && decidedAt(child, rules)
      ? [{ pattern: `${child}*`, headers: all[0]! }]
      : areasOf(child, inside, rules);
  });
}

const childOf = (folder: string, address: string): string => {
  const end = address.indexOf('/', folder.length);
  return end < 0 ? address : address.slice(0, end + 1);
};

/** Whether no rule cuts the folder in two, so that what is not there yet is under the same ones. */
const decidedAt = (folder: string, rules: readonly HeaderRule[]): boolean =>
  !rules.some(({ path, ending }) => path.startsWith(folder) && (path !== folder || ending !== undefined));

const isSame = (a: Record<string, string>, b: Record<string, string>): boolean => JSON.stringify(a) === JSON.stringify(b);

const sameInAll = (all: readonly Record<string, string>[]): Record<string, string> =>
  Object.fromEntries(Object.entries(all[0]!).filter(([name, value]) => all.every((headers) => headers[name] === value)));

const without = (headers: Record<string, string>, shared: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !(name in shared)));
