/** A picture for sharing as SVG: outlines only, no fonts, so that it looks the same wherever it is made. */
import { stripMarks } from '../figures/marks.ts';
import type { Card, CardLine, LineStyle } from './card.ts';
import { CardError } from './card.ts';
import type { Weight } from './glyphs.ts';
import { UNITS } from './glyphs.ts';
import type { Row } from './set-line.ts';
import { setLine, widthOf } from './set-line.ts';

/** Pixels, as services that show a page's picture ask for it. */
export const WIDTH = 1200;
export const HEIGHT = 630;

const MARGIN = 88;
/** Signs that must not begin a row may stand out into the margin. */
const MEASURE = WIDTH - 2 * MARGIN;
/** Edge of the mark beside the site's name, and the space behind it. */
const MARK = 44;
const MARK_SPACE = 16;
const RULE = 2;

/** Colours of the pages in light. */
export const COLOURS = { paper: '#fffdf8', ink: '#1b2a2f', soft: '#404e52', line: '#ddd6c4', pine: '#0d5647', doubt: '#6c4600' } as const;

interface Setting {
  /** In pixels; the largest that fits is taken. */
  readonly sizes: readonly number[];
  readonly weight: Weight;
  readonly colour: keyof typeof COLOURS;
  /** Height of a row in sizes. */
  readonly leading: number;
  /** Space under the line. */
  readonly below?: number;
}

const SETTINGS: Readonly<Record<LineStyle, Setting>> = {
  site: { sizes: [30], weight: 600, colour: 'ink', leading: 1.4 },
  label: { sizes: [52, 44, 38, 32, 27], weight: 600, colour: 'ink', leading: 1.35, below: 12 },
  value: { sizes: [176, 152, 132, 112, 96, 80, 64, 52, 42], weight: 600, colour: 'pine', leading: 1.26 },
  date: { sizes: [36], weight: 400, colour: 'soft', leading: 1.5 },
  doubt: { sizes: [34], weight: 600, colour: 'doubt', leading: 1.5 },
  foot: { sizes: [27, 24, 21], weight: 400, colour: 'soft', leading: 1.5 },
};
/** From the middle of a row down to its base line, in sizes. */
const BASE = 0.37;

/** Lines with their size, set. */
interface Block {
  readonly style: LineStyle;
  readonly size: number;
  /** Which of the style's sizes it is. */
  readonly step: number;
  readonly rows: readonly Row[];
  readonly height: number;
}

/** Draws the lines; throws a CardError when they do not fit even at their smallest. */
export async function drawCard(card: Card): Promise<string> {
  const plain = card.map(({ style, text }): CardLine => ({ style, text: stripMarks(text) }));
  const site = await setAll(plain, ['site'], Infinity);
  const foot = await setAll(plain, ['foot'], FOOT_HEIGHT);
  const top = MARGIN + heightOf(site);
  const bottom = HEIGHT - MARGIN / 2 - heightOf(foot) - RULE;
  const middle = await setAll(plain, ['label', 'value', 'date', 'doubt'], bottom - top - 2 * AIR);
  const from = top + (bottom - top - heightOf(middle)) / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<path fill="${COLOURS.paper}" d="M0 0H${WIDTH}V${HEIGHT}H0Z"/>`,
    mark(MARGIN, MARGIN - MARK / 2),
    rowsAt(site, MARGIN + MARK + MARK_SPACE, MARGIN - heightOf(site) / 2),
    rowsAt(middle, MARGIN, from),
    `<path fill="${COLOURS.line}" d="M${MARGIN} ${bottom}h${MEASURE}v${RULE}H${MARGIN}Z"/>`,
    rowsAt(foot, MARGIN, bottom + RULE + FOOT_SPACE),
    '</svg>',
  ].join('');
}

/** Least space above and below the middle part. */
const AIR = 14;
const FOOT_SPACE = 12;
const FOOT_HEIGHT = 150;
const heightOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { height }) => sum + height, 0);

/** Sets the lines of some styles; while they are too high, the largest is set smaller. */
async function setAll(card: Card, styles: readonly LineStyle[], room: number): Promise<Block[]> {
  const lines = card.filter(({ style }) => styles.includes(style));
  const steps = lines.map(() => 0);
  for (;;) {
    const blocks = await setAlike(lines, steps);
    if (heightOf(blocks) <= room) return blocks;
    const smaller = blocks.map(({ style, height }, index) => (steps[index]! + 1 < SETTINGS[style].sizes.length ? height : 0));
    const highest = smaller.indexOf(Math.max(...smaller));
    if (smaller[highest] === 0) throw new CardError(`分享用的图放不下这些字：${lines.map(({ text }) => text).join('／')}`);
    steps[highest]! += 1;
  }
}

/** Lines of one style stand in one size: the smallest that one of them needs. */
async function setAlike(lines: Card, steps: readonly number[]): Promise<Block[]> {
  const blocks = await Promise.all(lines.map((line, index) => setBlock(line, steps[index]!)));
  const stepOf = (style: LineStyle): number => Math.max(...blocks.filter((block) => block.style === style).map(({ step }) => step));
  return Promise.all(
    lines.map((line, index) => (blocks[index]!.step === stepOf(line.style) ? blocks[index]! : setBlock(line, stepOf(line.style)))),
  );
}

/** A line at the largest size from `step` on that takes one row, else at the smallest. */
async function setBlock(line: CardLine, step: number): Promise<Block> {
  const { sizes, weight, leading, below = 0 } = SETTINGS[line.style];
  for (let index = step; ; index += 1) {
    const size = sizes[index]!;
    const rows = await setLine(line, size, weight, MEASURE);
    const fits = rows.length === 1 && rows[0]!.width <= MEASURE;
    if (fits || index + 1 === sizes.length)
      return { style: line.style, size, step: index, rows, height: rows.length * size * leading + below };
  }
}

function rowsAt(blocks: readonly Block[], left: number, top: number): string {
  let y = top;
  const drawn: string[] = [];
  for (const { style, size, rows, height } of blocks) {
    const { colour, leading } = SETTINGS[style];
    const step = size * leading;
    const bottom = y + height;
    for (const row of rows) {
      drawn.push(rowAt(row, left, y + step / 2 + size * BASE, COLOURS[colour]));
      if (style === 'doubt') drawn.push(underline(left, y + step - 4, row.width));
      y += step;
    }
    y = bottom;
  }
  return drawn.join('');
}

function rowAt({ runs }: Row, left: number, base: number, colour: string): string {
  let x = left;
  const outlines: string[] = [];
  for (const run of runs) {
    const scale = run.size / UNITS;
    let at = x;
    for (const { path, advance } of run.glyphs) {
      if (path !== '')
        outlines.push(`<path transform="matrix(${short(scale)} 0 0 ${short(-scale)} ${short(at)} ${short(base)})" d="${path}"/>`);
      at += advance * scale;
    }
    x += widthOf(run);
  }
  return `<g fill="${colour}">${outlines.join('')}</g>`;
}

/** Two thin strokes, as on the pages: doubt is told apart without its colour. */
const underline = (left: number, y: number, width: number): string =>
  `<path fill="${COLOURS.doubt}" d="M${left} ${short(y)}h${short(width)}v2H${left}ZM${left} ${short(y + 5)}h${short(width)}v2H${left}Z"/>`;

/** The site's mark, as in the head of every page. */
const mark = (x: number, y: number): string =>
  `<g transform="translate(${x} ${y}) scale(${MARK / 32})"><rect width="32" height="32" rx="7" fill="${COLOURS.pine}"/>` +
  `<g fill="none" stroke="${COLOURS.paper}" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round">` +
  '<path d="M6.5 16 16 8l9.500 8"/><path d="M10 17.500V25h12v-7.500"/><path d="M16 25v-5"/></g></g>';

const short = (value: number): string => String(Math.round(value * 1000) / 1000);
