import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { textOf } from '../checks/steps/png.ts';
import { mark, stripMarks } from '../figures/marks.ts';
import type { Card } from './card.ts';
import { drawCard, HEIGHT, WIDTH } from './draw.ts';
import { cardPicture } from './picture.ts';

const folder = mkdtempSync(join(tmpdir(), 'cards-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Bytes that a phone loads without thinking. */
const MOST_BYTES = 40_000;
const card: Card = [
  { style: 'site', text: '某市民政信息' },
  { style: 'label', text: '城市低保标准' },
  { style: 'value', text: mark('F', 'dibao.urban.standard', '590元/月') },
  { style: 'date', text: mark('T', 'asof:dibao.urban.standard', '截至2020年底') },
  { style: 'doubt', text: '存疑' },
  { style: 'foot', text: '来源：《采访》' },
];
const with_ = (style: Card[number]['style'], text: string): Card => card.map((line) => (line.style === style ? { style, text } : line));

describe('pictures for sharing', () => {
  test('carry as text, marks included, what is drawn on them', async () => {
    const picture = await cardPicture(card, folder);
    expect(textOf(picture)).toBe(card.map(({ text }) => text).join('\n'));
    const { width, height } = await sharp(picture).metadata();
    expect([width, height]).toEqual([WIDTH, HEIGHT]);
  });

  test('are the same, byte by byte, whenever they are drawn', async () => {
    const again = mkdtempSync(join(folder, 'again-'));
    expect((await cardPicture(card, again)).equals(await cardPicture(card, folder))).toBe(true);
  });

  test('are drawn once; another number is another picture, another mark is not', async () => {
    const cache = mkdtempSync(join(folder, 'once-'));
    await cardPicture(card, cache);
    const [kept] = readdirSync(cache);
    utimesSync(join(cache, kept!), 1, 1);
    await cardPicture(
      card.map((line) => ({ ...line, text: stripMarks(line.text) })),
      cache,
    );
    expect(readdirSync(cache)).toEqual([kept]);
    expect(statSync(join(cache, kept!)).mtimeMs).toBe(1000);
    await cardPicture(with_('value', '390元/月'), cache);
    expect(readdirSync(cache).length).toBe(2);
  });

  test('are small, and no word of long ones falls off', async () => {
    const long = with_('label', '不服行政复议决定的，收到复议决定书以后多久以内可以到人民法院起诉'.repeat(2));
    const widest = long.map((line) =>
      line.style === 'value' ? { ...line, text: '收到行政复议决定书之日起十五日内向人民法院提起诉讼的期限' } : line,
    );
    for (const one of [card, long, widest]) expect((await cardPicture(one, folder)).length).toBeLessThan(MOST_BYTES);
    const outlines = (svg: string): number => svg.match(/<path transform/g)!.length;
    const signs = widest.reduce((sum, { text }) => sum + [...stripMarks(text)].length, 0);
    expect(outlines(await drawCard(widest))).toBe(signs);
  });

  test('hold every sign inside the edges', async () => {
    const { data, info } = await sharp(await cardPicture(with_('value', '超过123456789012万元'), folder))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const column = (x: number): Set<number> =>
      new Set(Array.from({ length: info.height }, (_, y) => data.readUIntBE((y * info.width + x) * info.channels, 3)));
    expect([column(40).size, column(info.width - 40).size]).toEqual([1, 1]);
  });

  test('are refused when a sign cannot be drawn, and when nothing makes the words fit', async () => {
    await expect(drawCard(with_('label', '\u{1F9FF}')), 'a sign that the font does not have').rejects.toThrow('字体里没有');
    await expect(drawCard(with_('label', '很长的名称'.repeat(80)))).rejects.toThrow('放不下');
  });
});
