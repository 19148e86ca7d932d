/** What the words around a number say of it: single characters and pairs of them, on its left or on its right, weighed by how near they stand. */

/** Numerals tell nothing of the matter, nor does what stands in no word; 一级 is another grade than 二级. */
const TELLS = /^(?:[一二三四]级|第[一二三四]|(?:(?![一二三四五六七八九十百千万亿两几半零〇])[\u4e00-\u9fff])+)$/;

/** Farther off, nothing speaks for a number. */
const BEFORE = 120;
const AFTER = 60;
/** At this distance, in characters, a word speaks half as much as with the number. */
const HALF = 30;
/** By what a mark, or another number, between a word and the number weakens it. */
const MARKS: Readonly<Record<string, number>> = {
  '。': 0.3,
  '！': 0.3,
  '？': 0.6,
  '；': 0.5,
  '，': 0.55,
  ',': 0.55,
  '：': 0.55,
  ':': 0.55,
  '、': 0.7,
};
const NUMBER = 0.7;
/** What follows a number speaks for it less than what goes before. */
const BEHIND = 0.65;

/** Whether a character or a pair of them is a feature. */
const isFeature = (piece: string): boolean => TELLS.test(piece);

/** What each character of a text does to the weight of those behind it, seen from a number. */
export interface Marks {
  readonly weakening: Float64Array;
  readonly kinds: Uint8Array;
}

const [PLAIN, DIGIT, POINT, LINE_END] = [0, 1, 2, 3] as const;

/** Reads the marks of a text once for all its numbers. */
export function marksOf(text: string): Marks {
  const [weakening, kinds] = [new Float64Array(text.length), new Uint8Array(text.length)];
  for (let at = 0; at < text.length; at += 1) {
    weakening[at] = MARKS[text[at]!] || 1;
    kinds[at] = kindOf(text.charCodeAt(at));
  }
  return { weakening, kinds };
}

function kindOf(code: number): number {
  if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) return DIGIT;
  return code === 0x2e ? POINT : code === 0x0a ? LINE_END : PLAIN;
}

/** The weights of the characters on either side of a number, outwards, above 0 and at most 1. Made once and filled for each number. */
export interface Around {
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** How many of each count. */
  reachBefore: number;
  reachAfter: number;
}

export const newAround = (): Around => ({
  before: new Float64Array(BEFORE),
  after: new Float64Array(AFTER),
  reachBefore: 0,
  reachAfter: 0,
});

/** Weighs the characters around a number. Constants were chosen by how often the figure of a number in annotated press text came first. */
export function weighAround(marks: Marks, start: number, end: number, around: Around): void {
  around.reachBefore = weighSide(marks, start - 1, -1, Math.min(BEFORE, start), 1, 1, around.before);
  around.reachAfter = weighSide(marks, end, 1, Math.min(AFTER, marks.kinds.length - end), BEHIND, 0, around.after);
}

/** Fills in one side and gives its length. `nearest` is the distance of the first character. */
function weighSide(
  { weakening, kinds }: Marks,
  from: number,
  step: 1 | -1,
  most: number,
  first: number,
  nearest: number,
  weights: Float64Array,
): number {
  let weakened = first;
  let inNumber = false;
  for (let place = 0; place < most; place += 1) {
    const at = from + step * place;
    const kind = kinds[at]!;
    if (kind === LINE_END) return place;
    weakened *= weakening[at]!;
    if (kind === DIGIT && !inNumber) weakened *= NUMBER;
    inNumber = kind === DIGIT || (inNumber && kind === POINT);
    weights[place] = weakened / (1 + (place + nearest) / HALF);
  }
  return most;
}

/**
 * Goes through the characters and pairs of characters on either side of the number from `start` to `end`, within its paragraph: where each
 * begins, how long it is, how much it weighs, and whether it stands in front. A pair weighs what the character of it weighs that stands
 * farther off.
 */
export function eachAround(
  marks: Marks,
  start: number,
  end: number,
  around: Around,
  see: (at: number, length: 1 | 2, weight: number, isBefore: boolean) => void,
): void {
  weighAround(marks, start, end, around);
  const { before, after, reachBefore, reachAfter } = around;
  for (let place = 0; place < reachBefore; place += 1) {
    see(start - 1 - place, 1, before[place]!, true);
    if (place > 0) see(start - 1 - place, 2, before[place]!, true);
  }
  for (let place = 0; place < reachAfter; place += 1) {
    see(end + place, 1, after[place]!, false);
    if (place > 0) see(end + place - 1, 2, after[place]!, false);
  }
}

/** The features on either side of a number, each with its greatest weight. */
export function featuresOf(text: string, start: number, end: number): { before: Map<string, number>; after: Map<string, number> } {
  const [before, after] = [new Map<string, number>(), new Map<string, number>()];
  eachAround(marksOf(text), start, end, newAround(), (at, length, weight, isBefore) => {
    const side = isBefore ? before : after;
    const feature = text.slice(at, at + length);
    if (weight > (side.get(feature) || 0) && isFeature(feature)) side.set(feature, weight);
  });
  return { before, after };
}
