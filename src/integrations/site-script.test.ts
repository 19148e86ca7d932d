import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isNamedByContent } from './headers.ts';
import { treeSums } from './tree-sums.ts';

const script = fileURLToPath(new URL('../../deploy/site.sh', import.meta.url));
let folder: string;
let home: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-sh-'));
  home = join(folder, 'home');
});
afterEach(() => rmSync(folder, { recursive: true }));

const FIRST = {
  'index.html': 'first',
  'about/index.html': 'about',
  'data/a b.csv': '1',
  'assets/a.1.css': 'a',
  'assets/a.1.css.br': 'ä',
  'pagefind/pagefind-entry.json': '1',
  'pagefind/pagefind.zh_1.pf_meta': 'm',
  'pagefind/fragment/zh_1.pf_fragment': 'f',
  'pagefind/index/zh_1.pf_index': 'i',
  'pagefind/filter/zh_1.pf_filter': 'l',
};
const SECOND = { 'index.html': 'second', 'about/index.html': 'about', 'assets/a.2.css': 'b', 'assets/a.1.css.br': 'ä' };

function sh(...args: string[]): { status: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(script, args, { encoding: 'utf8', env: { ...process.env, SITE_HOME: home } });
  return { status, text: (stdout + stderr).trim() };
}

function write(name: string, files: Readonly<Record<string, string>>): [dist: string, sums: string] {
  const dist = join(folder, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
  const sums = join(folder, `${name}.sums`);
  writeFileSync(sums, [...treeSums(dist)].map(([path, sum]) => `${sum}  ${path}\n`).join(''));
  return [dist, sums];
}

const putBoth = (): void => {
  expect(sh('put', ...write('first', FIRST), 'first')).toEqual({ status: 0, text: 'shown: first' });
  expect(sh('put', ...write('second', SECOND), 'second')).toEqual({ status: 0, text: 'shown: second' });
};
const seen = (path: string): string => readFileSync(join(home, 'current', path), 'utf8');

test('site.sh: a release is shown as it was built, and the one before it comes back', () => {
  putBoth();
  expect(seen('index.html')).toBe('second');
  expect(treeSums(join(home, 'current'))).toEqual(treeSums(join(folder, 'second')));
  expect(sh('back')).toEqual({ status: 0, text: 'shown: first, before: second' });
  expect(treeSums(join(home, 'current'))).toEqual(treeSums(join(folder, 'first')));
  expect(sh('back')).toMatchObject({ status: 2 });
  expect(sh('back', 'second').status).toBe(0);
  expect(sh('list').text).toBe('first\n* second');
  expect(readlinkSync(join(home, 'current'))).toBe('releases/second');
});

test('site.sh: every file whose name stands for its content outlives its release, and nothing else does', () => {
  putBoth();
  const kept = [...treeSums(join(home, 'kept')).keys()];
  expect(kept).toEqual([...new Set([...Object.keys(FIRST), ...Object.keys(SECOND)])].filter((path) => isNamedByContent(`/${path}`)).sort());
  expect(kept.length).toBeGreaterThan(5);
});

test('site.sh: an unchanged file stays the same file, so that its date and name in caches stay', () => {
  putBoth();
  const at = (release: string, path: string): number => statSync(join(home, 'releases', release, path)).ino;
  expect(at('second', 'about/index.html')).toBe(at('first', 'about/index.html'));
  expect(at('second', 'index.html')).not.toBe(at('first', 'index.html'));
});

test('site.sh: a name that stands for another content already is refused, and the old release stays', () => {
  sh('put', ...write('first', FIRST), 'first');
  const { status, text } = sh('put', ...write('second', { ...SECOND, 'assets/a.1.css': 'other' }), 'second');
  expect([status, text]).toEqual([2, 'site.sh: assets/a.1.css is there already with another content; its name must change with it']);
  expect(seen('index.html')).toBe('first');
  expect(readFileSync(join(home, 'kept', 'assets', 'a.1.css'), 'utf8')).toBe('a');
});

test.each([
  ['a file that differs from what was built', (dist: string) => writeFileSync(join(dist, 'index.html'), 'broken')],
  ['a file that is missing', (dist: string) => rmSync(join(dist, 'about/index.html'))],
  ['a file too many', (dist: string) => writeFileSync(join(dist, 'more.html'), 'more')],
  ['a link', (dist: string) => symlinkSync('/etc/passwd', join(dist, 'link.txt'))],
  ['no home page', (dist: string) => rmSync(join(dist, 'index.html'))],
])('site.sh: %s is refused, and the old release stays', (_, spoil) => {
  sh('put', ...write('first', FIRST), 'first');
  const [dist, sums] = write('second', SECOND);
  spoil(dist);
  expect(sh('put', dist, sums, 'second').status).toBe(2);
  expect(seen('index.html')).toBe('first');
  expect(sh('list').text).toBe('* first');
});

test.each(['..', '../out', 'a/b', '-rf', 'a b', '.hidden'])('site.sh: %j is no name of a release', (name) => {
  sh('put', ...write('first', FIRST), 'first');
  const { status } = sh('put', ...write('second', SECOND), name);
  expect([status, sh('list').text]).toEqual([2, '* first']);
});

test('site.sh: a put that was cut off at any point shows the old release whole, and can be done again', () => {
  sh('put', ...write('first', FIRST), 'first');
  const [dist, sums] = write('second', SECOND);
  const commands = ['cp', 'sha256sum', 'chmod', 'ln', 'mkdir', 'mv', 'grep', 'sort'];
  for (const command of commands) {
    const broken = join(folder, `without-${command}`);
    mkdirSync(broken);
    writeFileSync(join(broken, command), '#!/bin/sh\nkill -9 $PPID\n', { mode: 0o755 });
    spawnSync(script, ['put', dist, sums, 'second'], { env: { ...process.env, SITE_HOME: home, PATH: `${broken}:${process.env.PATH}` } });
    expect([command, seen('index.html'), seen('about/index.html')]).toEqual([command, 'first', 'about']);
  }
  expect(sh('put', dist, sums, 'second')).toEqual({ status: 0, text: 'shown: second' });
  expect(seen('index.html')).toBe('second');
});

test('site.sh: old releases go, the one that is shown never, and kept files with the last release that has them', () => {
  putBoth();
  sh('put', ...write('third', { 'index.html': 'third', 'assets/a.2.css': 'b' }), 'third');
  sh('back', 'first');
  expect(sh('prune', '1')).toEqual({ status: 0, text: 'gone: second' });
  expect(sh('list').text).toBe('* first\n  third');
  sh('back', 'third');
  expect(sh('prune', '1')).toEqual({ status: 0, text: 'gone: first' });
  expect([...treeSums(join(home, 'kept')).keys()]).toEqual(['assets/a.2.css']);
  expect(existsSync(join(home, 'current', 'assets', 'a.2.css'))).toBe(true);
  expect(sh('prune', '0').status).toBe(2);
});

test('site.sh: nobody works at the same time, and nothing is left lying about', () => {
  sh('put', ...write('first', FIRST), 'first');
  const busy = spawnSync('flock', [join(home, 'lock'), script, 'list'], { encoding: 'utf8', env: { ...process.env, SITE_HOME: home } });
  expect([busy.status, busy.stderr.trim()]).toEqual([2, 'site.sh: another one is at work']);
  expect(readdirSync(home).sort()).toEqual(['current', 'kept', 'lock', 'order', 'releases', 'sums']);
  expect(lstatSync(join(home, 'current')).isSymbolicLink()).toBe(true);
});

test('site.sh: says how it is used', () => {
  for (const args of [[], ['help'], ['put'], ['put', folder], ['put', folder, join(folder, 'none')]]) expect(sh(...args).status).toBe(2);
});
