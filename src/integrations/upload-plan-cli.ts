/**
 * `npm run upload-plan -- [--there <SHA256SUMS>]`: in which order dist/ goes to an object store on which the release with these
 * checksums is; without them, to an empty one. Writes serving/upload/. Exit 2 when it cannot be planned.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments, runTool, UsageError } from '../checks/base/arguments.ts';
import { site } from '../site.config.ts';
import { headerRules } from './headers.ts';
import { SITE_SUMS } from './serving-files.ts';
import type { Sums } from './upload-plan.ts';
import { planUpload, readSums } from './upload-plan.ts';
import { UPLOAD_SCRIPT, uploadFiles } from './upload-script.ts';

const serving = fileURLToPath(new URL('../../serving', import.meta.url));

function run(): number {
  const { values, rest } = readArguments(process.argv.slice(2), { flags: [], values: ['there'] });
  if (rest.length > 0) throw new UsageError(`用不着 ${rest[0]}`);
  const wanted = join(serving, SITE_SUMS);
  if (!existsSync(wanted)) throw new UsageError('还没有生成网站，先运行 npm run build');
  const plan = planUpload(sumsOf(values.get('there')), readSums(readFileSync(wanted, 'utf8')));
  const folder = join(serving, 'upload');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, text] of uploadFiles(plan, headerRules(site.traceless))) writeFileSync(join(folder, name), text);
  for (const { name, files } of plan.steps) console.log(`${name.padEnd(16)} ${files.length} 个文件`);
  console.log(`以后再删 ${plan.later.length} 个\n按这个次序上传：sh serving/upload/${UPLOAD_SCRIPT} dist <远程:存储桶>`);
  return 0;
}

function sumsOf(path: string | undefined): Sums {
  if (path === undefined) return new Map();
  if (!existsSync(path)) throw new UsageError(`没有 ${path} 这个文件`);
  return readSums(readFileSync(path, 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runTool('upload-plan', run);
