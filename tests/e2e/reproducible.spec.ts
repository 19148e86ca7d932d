import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import { isCompressedCopy } from '../../src/integrations/compress.ts';
import { treeSums } from '../../src/integrations/tree-sums.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const BUILD = 300_000;
/** Another day for the whole program: the day before, for to a clock that is ahead files just written look forgotten, and tools tidy them away. */
const YESTERDAY = `const Today = Date; const behind = 25 * 3_600_000;
globalThis.Date = class extends Today { constructor(...given) { given.length ? super(...given) : super(Today.now() - behind); } static now() { return Today.now() - behind; } };
`;

/** The project without what is made from it. */
function copyProject(to: string): void {
  const made = readFileSync(join(root, '.gitignore'), 'utf8').split('\n').filter(Boolean);
  const leftOut = new Set(['.git', ...made.map((line) => line.replace(/^\/|\/$/g, ''))]);
  cpSync(root, to, { recursive: true, filter: (path) => !leftOut.has(relative(root, path).split(sep).join('/')) });
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'));
}

/** Checksums without the copies that compression makes: that it gives the same bytes for the same text is tested by itself. */
const uncompressed = (folder: string): [string, string][] => [...treeSums(folder)].filter(([path]) => !isCompressedCopy(path));

test('a build elsewhere, on another day, in another time zone and language, rendered by two processes, gives the same bytes', () => {
  test.setTimeout(BUILD);
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  const project = join(folder, 'another ü 名字');
  mkdirSync(project);
  copyProject(project);
  const yesterday = join(folder, 'yesterday.mjs');
  writeFileSync(yesterday, YESTERDAY);
  const env = {
    ...process.env,
    NODE_OPTIONS: `--import ${yesterday}`,
    TZ: 'America/Los_Angeles',
    LC_ALL: 'tr_TR.UTF-8',
    LANG: 'tr_TR.UTF-8',
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/integrations/build.ts', '--no-compress', '--processes', '2'], {
    cwd: project,
    encoding: 'utf8',
    env,
  });
  expect(stdout + stderr).toContain('网站已生成');
  expect(status).toBe(0);
  const here = uncompressed(join(root, 'dist'));
  expect(here.length).toBeGreaterThan(500);
  expect(uncompressed(join(project, 'dist'))).toEqual(here);
  const beside = (at: string): [string, string][] =>
    [...treeSums(join(at, 'serving'))].filter(([path]) => path !== 'SHA256SUMS' && !path.startsWith('upload/'));
  expect(beside(project)).toEqual(beside(root));
  rmSync(folder, { recursive: true });
});
