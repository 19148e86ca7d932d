import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { treeSums } from '../../src/integrations/tree-sums.ts';
import type { Nginx } from './nginx.ts';

/** Shows a second release: of a few files, one page changed, and one script under another name. */
export function putChanged(nginx: Nginx, dist: string, folder: string): { page: string; oldAsset: string; newAsset: string } {
  mkdirSync(folder);
  for (const part of ['index.html', '404.html', 'robots.txt', 'assets']) cpSync(join(dist, part), join(folder, part), { recursive: true });
  const script = readdirSync(join(folder, 'assets')).find((name) => name.startsWith('box.') && name.endsWith('.js'))!;
  renameSync(join(folder, 'assets', script), join(folder, 'assets', 'box.changed.js'));
  for (const ending of ['.br', '.gz']) rmSync(join(folder, 'assets', script + ending));
  writeFileSync(join(folder, 'robots.txt'), `${readFileSync(join(folder, 'robots.txt'), 'utf8')}# changed\n`);
  for (const ending of ['.br', '.gz']) rmSync(join(folder, `robots.txt${ending}`), { force: true });
  const sums = `${folder}.sums`;
  writeFileSync(sums, [...treeSums(folder)].map(([path, sum]) => `${sum}  ${path}\n`).join(''));
  nginx.site('put', folder, sums, 'second');
  return { page: '/robots.txt', oldAsset: `/assets/${script}`, newAsset: '/assets/box.changed.js' };
}
