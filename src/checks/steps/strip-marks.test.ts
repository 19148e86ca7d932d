import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encode, paletteOf } from '../../cards/encode.ts';
import { mark } from '../../figures/marks.ts';
import type { Finding } from '../base/finding.ts';
import { textChunk, writeChunks } from './png.ts';
import { readSite } from './read-site.ts';
import { leftMark, stripFile } from './strip-marks.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Strips every file; answers with the marks that are still there. */
const strip = (): Finding[] => readSite(folder, 'site').flatMap((file) => leftMark(stripFile(folder, file)) ?? []);

test('strip-marks: marks leave every text file and nothing else changes', () => {
  writeFileSync(join(folder, 'index.html'), `<p>城市低保${mark('F', 'dibao.urban.standard', '590元/月')}。</p>`);
  writeFileSync(join(folder, 'a.csv'), `id,published\r\na,"${mark('F', 'a', '1,2')}"\r\n`);
  writeFileSync(join(folder, 'a.ico'), Buffer.from([0xff, 0xee, 0x80, 0x80]));
  expect(strip()).toEqual([]);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('<p>城市低保590元/月。</p>');
  expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('id,published\r\na,"1,2"\r\n');
  expect([...readFileSync(join(folder, 'a.ico'))]).toEqual([0xff, 0xee, 0x80, 0x80]);
});

test('strip-marks: the text of a picture loses its marks, its pixels stay', () => {
  const [head, ...pixels] = encode(new Uint8Array(4 * 4 * 3), 4, 4, paletteOf('#ffffff', []));
  writeFileSync(join(folder, 'a.png'), writeChunks([head!, textChunk(mark('F', 'a', '590元/月')), ...pixels]));
  expect(strip()).toEqual([]);
  expect(readFileSync(join(folder, 'a.png'))).toEqual(writeChunks([head!, textChunk('590元/月'), ...pixels]));
});

test('strip-marks: a file without marks is left alone', () => {
  writeFileSync(join(folder, 'a.txt'), '城市低保');
  const [file] = readSite(folder, 'site');
  expect(stripFile(folder, file!)).toBe(file);
});

test.each([
  ['a.json', '{\n"a": "\\ue000F:a\\ue0012\\ue002"}', 2, 7],
  ['a.html', '<p>&#xE000;F:a', 1, 4],
  ['a.html', '<a href="/x%EE%80%80/">', 1, 12],
])('strip-marks: a mark left in %s, escaped, is found at its place: %s', (name, text, line, col) => {
  writeFileSync(join(folder, name), text);
  expect(strip()).toMatchObject([{ slug: 'rendered-mark-left', place: { file: `site/${name}`, line, col } }]);
});

test('strip-marks: a mark that is cut is found', () => {
  const file = { path: 'a.txt', shown: 'site/a.txt', kind: 'text', text: 'F:a\uE002', readable: true } as const;
  expect(leftMark(file)).toMatchObject({ slug: 'rendered-mark-left', place: { file: 'site/a.txt', line: 1, col: 4 } });
});
