/**
 * Outlines of signs, from a font that comes with the project: what is drawn depends on no machine. The font is cut into
 * files by ranges of signs; only those that are needed are read, each once.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Font } from 'fontkit';
import { create } from 'fontkit';
import decompress from 'woff2-encoder/decompress';
import { CardError } from './card.ts';

/** Weights that pictures use. */
export type Weight = 400 | 600;

/** The outline of one sign, in units of the font: y points upwards. */
export interface Glyph {
  readonly advance: number;
  /** Path data of SVG; empty for blanks. */
  readonly path: string;
}

/** Units of the font to the em. */
export const UNITS = 1000;

const FOLDER = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'));

/** Part of the font's name and version, for those who keep what was drawn with it. */
export const FONT_VERSION = (JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8')) as { version: string }).version;

interface Range {
  readonly from: number;
  readonly to: number;
  readonly part: string;
}

let ranges: Range[] | undefined;

/** `U+4e00-4e2f,U+7684` of each part. */
function readRanges(): Range[] {
  const parts = JSON.parse(readFileSync(join(FOLDER, 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(parts).flatMap(([name, list]) =>
    list.split(',').map((range) => {
      const [from, to = from] = range.replace('U+', '').split('-') as [string, string?];
      return { from: parseInt(from, 16), to: parseInt(to!, 16), part: name.replace(/[[\]]/g, '') };
    }),
  );
}

const fonts = new Map<string, Promise<Font>>();

/** The part in one weight. */
function fontOf(part: string, weight: Weight): Promise<Font> {
  const key = `${part}:${weight}`;
  let font = fonts.get(key);
  if (!font) fonts.set(key, (font = openPart(part).then((whole) => whole.getVariation({ wght: weight }))));
  return font;
}

const wholes = new Map<string, Promise<Font>>();

function openPart(part: string): Promise<Font> {
  let whole = wholes.get(part);
  if (!whole) {
    const packed = readFileSync(join(FOLDER, 'files', `noto-sans-sc-${part}-wght-normal.woff2`));
    wholes.set(part, (whole = decompress(packed).then((bytes) => create(Buffer.from(bytes)) as Font)));
  }
  return whole;
}

const glyphs = new Map<string, Glyph>();

/** The outline of each sign of a text; throws a CardError for a sign that the font does not have. */
export async function glyphsOf(text: string, weight: Weight): Promise<Glyph[]> {
  const list: Glyph[] = [];
  for (const sign of text) {
    const key = `${sign}${weight}`;
    let glyph = glyphs.get(key);
    if (!glyph) glyphs.set(key, (glyph = await outline(sign, weight)));
    list.push(glyph);
  }
  return list;
}

async function outline(sign: string, weight: Weight): Promise<Glyph> {
  const code = sign.codePointAt(0)!;
  const range = (ranges ??= readRanges()).find(({ from, to }) => from <= code && code <= to);
  const font = range && (await fontOf(range.part, weight));
  if (!font?.hasGlyphForCodePoint(code)) throw new CardError(`分享用的图的字体里没有“${sign}”（U+${code.toString(16)}），画不出来`);
  const glyph = font.glyphForCodePoint(code);
  return { advance: glyph.advanceWidth, path: glyph.path.toSVG() };
}
