import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encode, paletteOf } from '../../cards/encode.ts';
import { mark } from '../../figures/marks.ts';
import { textChunk, writeChunks } from './png.ts';
import { readSite } from './read-site.ts';
import { findLeftMarks, stripSite } from './strip-marks.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('strip-marks: marks leave every text file and nothing else changes', () => {
  writeFileSync(join(folder, 'index.html'), `<p>城市低保${mark('F', 'dibao.urban.standard', '590元/月')}。</p>`);
  writeFileSync(join(folder, 'a.csv'), `id,published\r\na,"${mark('F', 'a', '1,2')}"\r\n`);
  writeFileSync(join(folder, 'a.png'), Buffer.from([0xff, 0xee, 0x80, 0x80]));
  expect(stripSite(folder, readSite(folder))).toBe(2);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('<p>城市低保590元/月。</p>');
  expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('id,published\r\na,"1,2"\r\n');
  expect([...readFileSync(join(folder, 'a.png'))]).toEqual([0xff, 0xee, 0x80, 0x80]);
  expect(findLeftMarks(folder, 'site')).toEqual([]);
});

test('strip-marks: the text of a picture loses its marks, its pixels stay', () => {
  const [head, ...pixels] = encode(new Uint8Array(4 * 4 * 3), 4, 4, paletteOf('#ffffff', []));
  writeFileSync(join(folder, 'a.png'), writeChunks([head!, textChunk(mark('F', 'a', '590元/月')), ...pixels]));
  expect(stripSite(folder, readSite(folder))).toBe(1);
  expect(readFileSync(join(folder, 'a.png'))).toEqual(writeChunks([head!, textChunk('590元/月'), ...pixels]));
  expect(findLeftMarks(folder, 'site')).toEqual([]);
});

test.each([
  ['a.json', '{\n"a": "\\ue000F:a\\ue0012\\ue002"}', 2, 7],
  ['a.html', '<p>&#xE000;F:a', 1, 4],
  ['a.html', '<a href="/x%EE%80%80/">', 1, 12],
  ['a.txt', 'F:a\uE002', 1, 4],
])('strip-marks: a mark left in %s, escaped or cut, is found at its place: %s', (name, text, line, col) => {
  writeFileSync(join(folder, name), text);
  expect(findLeftMarks(folder, 'site')).toMatchObject([{ slug: 'rendered-mark-left', place: { file: `site/${name}`, line, col } }]);
});
