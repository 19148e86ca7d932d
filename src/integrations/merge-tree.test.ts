import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mergeTree } from './merge-tree.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trees-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const merge = (): void => mergeTree(join(folder, 'from'), join(folder, 'to'));

test('merge-tree: files move to the same paths, what both trees have stands once, and the first tree is gone', () => {
  write('to/a/index.html', 'a');
  write('to/assets/site.css', 'style');
  write('from/b/c/index.html', 'c');
  write('from/assets/site.css', 'style');
  merge();
  expect([read('to/a/index.html'), read('to/b/c/index.html'), read('to/assets/site.css')]).toEqual(['a', 'c', 'style']);
  expect(existsSync(join(folder, 'from'))).toBe(false);
});

test('merge-tree: a file that both trees have with different bytes is named, and nothing is lost', () => {
  write('to/assets/site.css', 'one');
  write('from/assets/site.css', 'other');
  expect(merge).toThrow('assets/site.css 不一样');
  expect([read('to/assets/site.css'), read('from/assets/site.css')]).toEqual(['one', 'other']);
});
