import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encode, paletteOf } from '../../cards/encode.ts';
import { mark } from '../../figures/marks.ts';
import type { Finding } from '../base/finding.ts';
import { textChunk, writeChunks } from './png.ts';
import { readSite } from './read-site.ts';
import { leftMark, publishSite, stripped } from './strip-marks.ts';

let folder: string;
let published: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  published = join(folder, '../', `${basename(folder)}-published`);
});
afterEach(() => {
  for (const tree of [folder, published]) rmSync(tree, { recursive: true, force: true });
});

/** Publishes every file; answers with the marks that are still there. */
function publish(): Finding[] {
  publishSite(folder, published);
  return readSite(published, 'site').flatMap((file) => leftMark(file) ?? []);
}
const textOf = (name: string): string => readFileSync(join(published, name), 'utf8');

test('strip-marks: marks leave every text file and nothing else changes', () => {
  writeFileSync(join(folder, 'index.html'), `<p>城市低保${mark('F', 'dibao.urban.standard', '590元/月')}。</p>`);
  writeFileSync(join(folder, 'a.csv'), `id,published\r\na,"${mark('F', 'a', '1,2')}"\r\n`);
  writeFileSync(join(folder, 'a.ico'), Buffer.from([0xff, 0xee, 0x80, 0x80]));
  expect(publish()).toEqual([]);
  expect(textOf('index.html')).toBe('<p>城市低保590元/月。</p>');
  expect(textOf('a.csv')).toBe('id,published\r\na,"1,2"\r\n');
  expect([...readFileSync(join(published, 'a.ico'))]).toEqual([0xff, 0xee, 0x80, 0x80]);
});

test('strip-marks: the text of a picture loses its marks, its pixels stay', () => {
  const [head, ...pixels] = encode(new Uint8Array(4 * 4 * 3), 4, 4, paletteOf('#ffffff', []));
  writeFileSync(join(folder, 'a.png'), writeChunks([head!, textChunk(mark('F', 'a', '590元/月')), ...pixels]));
  expect(publish()).toEqual([]);
  expect(readFileSync(join(published, 'a.png'))).toEqual(writeChunks([head!, textChunk('590元/月'), ...pixels]));
});

test('strip-marks: a file without marks is published as it is, and the marked ones stay marked where they are checked', () => {
  writeFileSync(join(folder, 'a.txt'), '城市低保');
  writeFileSync(join(folder, 'b.txt'), mark('F', 'a', '590元/月'));
  expect(publish()).toEqual([]);
  expect([textOf('a.txt'), textOf('b.txt')]).toEqual(['城市低保', '590元/月']);
  expect(readSite(folder, 'site').map((file) => stripped(folder, file)?.file.text)).toEqual([undefined, '590元/月']);
});

test('strip-marks: a file with a broken mark is not published', () => {
  writeFileSync(join(folder, 'a.txt'), '\uE000F:a');
  writeFileSync(join(folder, 'b.txt'), '城市低保');
  publishSite(folder, published);
  expect(readSite(published, 'site').map(({ path }) => path)).toEqual(['b.txt']);
});

test.each([
  ['a.json', '{\n"a": "\\ue000F:a\\ue0012\\ue002"}', 2, 7],
  ['a.html', '<p>&#xE000;F:a', 1, 4],
  ['a.html', '<a href="/x%EE%80%80/">', 1, 12],
])('strip-marks: a mark left in %s, escaped, is found at its place: %s', (name, text, line, col) => {
  writeFileSync(join(folder, name), text);
  expect(publish()).toMatchObject([{ slug: 'rendered-mark-left', place: { file: `site/${name}`, line, col } }]);
});

test('strip-marks: a mark that is cut is found', () => {
  const file = { path: 'a.txt', shown: 'site/a.txt', kind: 'text', text: 'F:a\uE002', readable: true } as const;
  expect(leftMark(file)).toMatchObject({ slug: 'rendered-mark-left', place: { file: 'site/a.txt', line: 1, col: 4 } });
});
