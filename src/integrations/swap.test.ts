import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recover, swapIn } from './swap.ts';

let folder: string;
const path = (name: string): string => join(folder, name);
function tree(name: string, text: string): void {
  mkdirSync(path(name));
  writeFileSync(join(path(name), 'index.html'), text);
}
const text = (name: string): string => readFileSync(join(path(name), 'index.html'), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'swap-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('swap: the new tree takes the place of the old one', () => {
  tree('dist', 'old');
  tree('fresh', 'new');
  swapIn(path('fresh'), path('dist'), path('aside'));
  expect(text('dist')).toBe('new');
  expect(existsSync(path('aside'))).toBe(false);
});

test('swap: the first tree needs no old one', () => {
  tree('fresh', 'new');
  swapIn(path('fresh'), path('dist'), path('aside'));
  expect(text('dist')).toBe('new');
});

test('swap: when the new tree cannot be moved, the old one stays', () => {
  tree('dist', 'old');
  expect(() => swapIn(path('missing'), path('dist'), path('aside'))).toThrow();
  expect(text('dist')).toBe('old');
});

test('swap: a build that died between the two moves is repaired by the next', () => {
  tree('aside', 'old');
  recover(path('dist'), path('aside'));
  expect(text('dist')).toBe('old');
});
