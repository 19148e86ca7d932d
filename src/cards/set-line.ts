/** Sets one line of a picture: signs with their places, broken where the measure ends. */
import { splitNumber } from '../figures/split-number.ts';
import type { CardLine } from './card.ts';
import type { Glyph, Weight } from './glyphs.ts';
import { glyphsOf, UNITS } from './glyphs.ts';

/** Signs in one size on one base line. */
export interface Row {
  readonly runs: readonly Run[];
  readonly width: number;
}

/** Signs that follow each other in one size, in pixels. */
export interface Run {
  readonly glyphs: readonly Glyph[];
  readonly size: number;
}

/** Hedge and unit beside a number in large print. */
const SMALLER = 0.42;
/** Signs that must not begin a row. */
const NOT_FIRST = /[，。、；：？！）》”’％%]/;

/** The rows of a line at a size. The number of a value is large, hedge and unit beside it small. */
export async function setLine({ style, text }: CardLine, size: number, weight: Weight, measure: number): Promise<Row[]> {
  const parts = style === 'value' ? splitNumber(text) : undefined;
  if (!parts) return breakRows(text, await glyphsOf(text, weight), size, measure);
  const small = size * SMALLER;
  const runs = [
    { glyphs: await glyphsOf(parts.before, weight), size: small },
    { glyphs: await glyphsOf(parts.number, weight), size },
    { glyphs: await glyphsOf(parts.after, weight), size: small },
  ];
  return [{ runs, width: runs.reduce((sum, run) => sum + widthOf(run), 0) }];
}

/** How wide signs are in pixels. */
export const widthOf = ({ glyphs, size }: Run): number => (glyphs.reduce((sum, { advance }) => sum + advance, 0) * size) / UNITS;

function breakRows(text: string, glyphs: readonly Glyph[], size: number, measure: number): Row[] {
  const signs = [...text];
  const rows: Row[] = [];
  let from = 0;
  let width = 0;
  const close = (to: number): void => {
    const run = { glyphs: glyphs.slice(from, to), size };
    rows.push({ runs: [run], width: widthOf(run) });
    from = to;
    width = 0;
  };
  for (let index = 0; index < signs.length; index += 1) {
    const advance = (glyphs[index]!.advance * size) / UNITS;
    if (width + advance > measure && !NOT_FIRST.test(signs[index]!)) close(index);
    width += advance;
  }
  close(signs.length);
  return rows;
}
