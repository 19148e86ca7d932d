/** `npm run pack`: the finished site as one archive, for a USB stick or an intranet. Exit 2 when it cannot be made. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments, runTool, UsageError } from '../checks/base/arguments.ts';
import { site } from '../site.config.ts';
import { isCompressedCopy } from './compress.ts';
import type { Files } from './pack-archive.ts';
import { archive, sha256 } from './pack-archive.ts';
import { packSite } from './pack-site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every file of a built site, but for the compressed copies that only servers use. */
export function readFolder(folder: string): Files {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !isCompressedCopy(entry.name),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [
        path
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
        readFileSync(path),
      ];
    }),
  );
}

/** Written beside and moved, so that a pack that breaks off leaves no half archive. */
function write(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}

/** Pictures for sharing are fetched from the site itself; a copy has no address under which anybody could. */
const withoutPictures = (files: Files): Files => new Map([...files].filter(([path]) => !path.startsWith('cards/')));

function pack(): number {
  const { rest } = readArguments(process.argv.slice(2), { flags: [], values: [] });
  if (rest.length > 0) throw new UsageError(`用不着 ${rest[0]}`);
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'index.html'))) throw new UsageError('dist/ 里还没有网站，先运行 npm run build');
  const name = new URL(site.origin).hostname;
  const files = packSite(withoutPictures(readFolder(dist)), site.name);
  const zip = archive(name, files);
  mkdirSync(join(root, 'packed'), { recursive: true });
  write(join(root, 'packed', `${name}.zip`), zip);
  write(join(root, 'packed', `${name}.zip.sha256`), `${sha256(zip)}  ${name}.zip\n`);
  console.log(`已打包：packed/${name}.zip，${files.size} 个文件，${(zip.length / 1e6).toFixed(1)} MB\nSHA-256：${sha256(zip)}`);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runTool('pack', pack);
