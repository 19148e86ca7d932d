/** Turns addresses that begin at the site's root into ones that hold wherever the folder lies. */
import { posix } from 'node:path';

/** Whether the address begins at the root of this site. */
export const isRooted = (address: string): boolean => /^\/(?!\/)/.test(address);

/** The file that answers for a path of the site. */
const fileOf = (path: string): string => path.slice(1) + (path.endsWith('/') ? 'index.html' : '');

/**
 * The address of `rooted` (`/hotline/#ask`) as written in the file `from` (`search/index.html`): `../hotline/index.html#ask`.
 * Throws when no such file is there.
 */
export function relativeAddress(from: string, rooted: string, files: ReadonlySet<string>): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(rooted)!;
  const target = fileOf(path);
  if (!files.has(decodeURIComponent(target))) throw new Error(`${from} 里的地址 ${rooted} 没有对应的文件`);
  if (target === from && rest.startsWith('#')) return rest;
  return posix.relative(posix.dirname(from), target) + rest;
}
