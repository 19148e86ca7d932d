import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compressSite, isCompressedCopy } from './compress.ts';
import { treeSums } from './tree-sums.ts';

const LONG = '低保标准每月'.repeat(500);
let folder: string;
let count: number;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'compress-'));
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'index.html'), LONG);
  writeFileSync(join(folder, 'data', 'SHA256SUMS'), LONG);
  writeFileSync(join(folder, 'short.css'), 'a{}');
  writeFileSync(join(folder, 'picture.png'), LONG);
  writeFileSync(join(folder, 'fragment.pf_fragment'), LONG);
  count = await compressSite(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('compress: texts get a copy of either kind that holds the same', () => {
  expect(count).toBe(2);
  for (const file of ['index.html', 'data/SHA256SUMS']) {
    expect(brotliDecompressSync(readFileSync(join(folder, `${file}.br`))).toString()).toBe(LONG);
    expect(gunzipSync(readFileSync(join(folder, `${file}.gz`))).toString()).toBe(LONG);
  }
});

test('compress: what is short, or no text, gets none', () => {
  for (const file of ['short.css', 'picture.png', 'fragment.pf_fragment']) expect(existsSync(join(folder, `${file}.br`))).toBe(false);
});

test('compress: the same files give the same bytes, and copies get no copies', async () => {
  const before = treeSums(folder);
  expect(await compressSite(folder)).toBe(2);
  expect(treeSums(folder)).toEqual(before);
  expect([...before.keys()].filter(isCompressedCopy)).toEqual([
    'data/SHA256SUMS.br',
    'data/SHA256SUMS.gz',
    'index.html.br',
    'index.html.gz',
  ]);
});
