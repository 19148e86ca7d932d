import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSearchIndex } from '../integrations/search-index.ts';
import { readCbor } from './cbor.ts';
import { excerptOf } from './excerpt.ts';
import { findText } from './full-text.ts';
import type { IndexFiles } from './index-files.ts';
import { indexFiles } from './index-files.ts';

const PAGES: Readonly<Record<string, string>> = {
  dibao: '<h1>低保</h1><p>家庭成员找到工作以后，低保不会马上停，有几个月的渐退期。</p>',
  tekun: '<h1>特困供养</h1><p>无劳动能力、无生活来源的人，由政府供养。工作人员会上门。</p>',
  marriage: '<h1>结婚登记</h1><p>带上身份证和 3 张照片，ID card 也要。1 &lt; 2，𠮷先生。</p>',
  gift: '<div data-pagefind-filter="范围:慈善项目"><h1>助学</h1><p>给困难家庭的学生，帮他们找到工作。</p></div>',
};

let folder: string;
let index: IndexFiles;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'index-'));
  for (const [name, main] of Object.entries(PAGES)) {
    mkdirSync(join(folder, name));
    writeFileSync(
      join(folder, name, 'index.html'),
      `<!DOCTYPE html><html lang="zh-CN"><head><title>${name}</title></head><body><main data-pagefind-body>${main}</main></body></html>`,
    );
  }
  await buildSearchIndex(folder);
  index = indexFiles(async (path) => readFileSync(join(folder, 'pagefind', path)));
});
afterAll(() => rmSync(folder, { recursive: true }));

const found = async (words: string, ...filter: [string, string] | []): Promise<string[]> =>
  (await findText(index, words, 8, filter.length > 0 ? (filter as [string, string]) : undefined)).map(({ address }) => address);

describe('full text', () => {
  test.each([
    ['渐退期', ['/dibao/']],
    ['劳动能力', ['/tekun/']],
    ['身份证 照片', ['/marriage/']],
    ['id', ['/marriage/']],
    ['CARD', ['/marriage/']],
    ['𠮷', ['/marriage/']],
    ['养老金', []],
    ['', []],
    ['，。 ', []],
  ])('%j finds %j', async (words, addresses) => {
    expect(await found(words)).toEqual(addresses);
  });

  test('a word that several pages have finds them all, a second word only those that have both', async () => {
    expect((await found('工作')).sort()).toEqual(['/dibao/', '/gift/', '/tekun/']);
    expect(await found('工作 学生')).toEqual(['/gift/']);
  });

  test('words that no page has together find the pages of each', async () => {
    expect((await found('渐退期 身份证')).sort()).toEqual(['/dibao/', '/marriage/']);
  });

  test('a filter leaves nothing else', async () => {
    expect(await found('工作', '范围', '慈善项目')).toEqual(['/gift/']);
    expect(await found('工作', '范围', '别的')).toEqual([]);
    expect(await found('工作', '没有这一类', '慈善项目')).toEqual([]);
  });

  test('the words asked for are marked where they stand, and text stays text', async () => {
    const [hit] = await findText(index, '渐退期', 8);
    expect(hit!.excerpt.filter(({ asked }) => asked).map(({ text }) => text)).toEqual(['渐退期']);
    const [other] = await findText(index, '照片', 8);
    expect(other!.excerpt.map(({ text }) => text).join('')).toContain('1 < 2');
  });
});

test('excerpt: of a long page the stretch is shown that has most of what was asked', () => {
  const words = Array.from({ length: 200 }, (_, at) => `字${at}。`);
  const pieces = excerptOf(words.join('\u200b'), [3, 150, 152, 160]);
  expect(pieces.filter(({ asked }) => asked).map(({ text }) => text)).toEqual(['字150。', '字152。', '字160。']);
  expect(excerptOf('短\u200b页', [1])).toEqual([
    { text: '短', asked: false },
    { text: '页', asked: true },
  ]);
});

test.each([
  [[0x17], 23],
  [[0x18, 0xff], 255],
  [[0x19, 0x01, 0x00], 256],
  [[0x1a, 0x00, 0x01, 0x00, 0x00], 65_536],
  [[0x38, 0x90], -145],
  [[0x66, 0xe4, 0xbd, 0x8e, 0xe4, 0xbf, 0x9d], '低保'],
  [
    [0x82, 0x01, 0x80],
    [1, []],
  ],
])('cbor: %j is %j', (bytes, value) => {
  expect(readCbor(Uint8Array.from(bytes))).toEqual(value);
});

test('cbor: what is cut off or of another type is refused', () => {
  for (const bytes of [
    [0x19, 0x01],
    [0x82, 0x01],
    [0xf9, 0x00, 0x00],
    [0x9f, 0xff],
  ])
    expect(() => readCbor(Uint8Array.from(bytes))).toThrow();
});
