import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headerRules } from './headers.ts';
import { treeSums } from './tree-sums.ts';
import { planUpload } from './upload-plan.ts';
import { TAKE_AWAY_SCRIPT, UPLOAD_SCRIPT, uploadFiles } from './upload-script.ts';

/** Does with files what rclone does with objects, and writes down what it was asked. */
const RCLONE = `#!/bin/sh
set -eu
echo "$*" >>"$RCLONE_LOG"
case $1 in
    copy) list=$5; while IFS= read -r file; do mkdir -p "$3/$(dirname "$file")"; cp "$2/$file" "$3/$file"; done <"$list" ;;
    delete) list=$4; while IFS= read -r file; do rm "$2/$file"; done <"$list" ;;
esac
`;
const NEW = {
  'index.html': 'home',
  'hotline/index.html': 'hotline',
  'about us/index.html': 'about',
  'assets/a.2.css': 'style',
  'data/figures.csv': '1',
  'data/SHA256SUMS': '1',
  'pagefind/fragment/zh_1.pf_fragment': 'f',
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'upload-'));
  for (const [path, text] of Object.entries(NEW)) write(join('dist', path), text);
  write('bin/rclone', RCLONE);
  spawnSync('chmod', ['+x', join(folder, 'bin/rclone')]);
  write('store/old.html', 'old');
  write('store/index.html', 'old');
  cpSync(join(folder, 'store'), join(folder, 'there'), { recursive: true });
  cpSync(join(folder, 'there'), join(folder, 'both'), { recursive: true });
  cpSync(join(folder, 'dist'), join(folder, 'both'), { recursive: true });
  const plan = planUpload(treeSums(join(folder, 'there')), treeSums(join(folder, 'dist')));
  for (const [name, text] of uploadFiles(plan, headerRules(['/hotline/']))) write(join('upload', name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const sh = (script: string, ...args: string[]) =>
  spawnSync('sh', [join(folder, 'upload', script), ...args], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}`, RCLONE_LOG: join(folder, 'log') },
  });

test('upload: the script puts every file, the home page last, each with its type and how long it may be kept', () => {
  expect(sh(UPLOAD_SCRIPT, join(folder, 'dist'), join(folder, 'store'))).toMatchObject({ status: 0, stderr: '' });
  expect(treeSums(join(folder, 'store'))).toEqual(treeSums(join(folder, 'both')));
  const asked = readFileSync(join(folder, 'log'), 'utf8').trimEnd().split('\n');
  expect(asked.map((line) => line.replace(/^.*?upload\/(\S+) .*?--header-upload /, '$1 '))).toMatchInlineSnapshot(`
    [
      "1-named-by-content-1.txt Content-Type: text/css; charset=utf-8 --header-upload Cache-Control: public, max-age=31536000, immutable",
      "1-named-by-content-2.txt Content-Type: application/octet-stream --header-upload Cache-Control: public, max-age=31536000, immutable",
      "2-new-1.txt Content-Type: text/html; charset=utf-8 --header-upload Cache-Control: no-cache",
      "2-new-2.txt Content-Type: text/plain; charset=utf-8 --header-upload Cache-Control: no-cache",
      "2-new-3.txt Content-Type: text/csv; charset=utf-8 --header-upload Cache-Control: no-cache",
      "2-new-4.txt Content-Type: text/html; charset=utf-8 --header-upload Cache-Control: no-store",
      "5-entries-1.txt Content-Type: text/html; charset=utf-8 --header-upload Cache-Control: no-cache",
    ]
  `);
});

test('upload: what nobody names is taken away by a script of its own', () => {
  expect(sh(TAKE_AWAY_SCRIPT, join(folder, 'store')).status).toBe(0);
  expect(treeSums(join(folder, 'store'))).toEqual(treeSums(join(folder, 'dist')));
});

test('upload: without a site or a store nothing is done', () => {
  for (const args of [[], [join(folder, 'dist')], [join(folder, 'none'), 'store'], ['a', 'b', 'c']])
    expect(sh(UPLOAD_SCRIPT, ...args).status).toBe(2);
  expect(sh(TAKE_AWAY_SCRIPT).status).toBe(2);
});
