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

/**
 * Visits every feature around the number from `start` to `end` within its paragraph, outwards on either side, with the place where it begins,
 * its length (1 or 2) and its weight, above 0 and at most 1. Constants were chosen by how often the figure of a number in annotated
 * press text came first.
 */
export function eachAround(text: string, start: number, end: number, visit: (at: number, length: 1 | 2, weight: number) => void): void {
  let weakened = 1;
  let inNumber = false;
  const pass = (at: number, distance: number, lone: boolean, pairAt: number): boolean => {
    const character = text[at]!;
    if (character === '\n') return false;
    weakened *= MARKS[character] || 1;
    const digit = isDigit(text.charCodeAt(at));
    if (digit && !inNumber) weakened *= NUMBER;
    inNumber = digit || (inNumber && character === '.');
    const weight = weakened / (1 + distance / HALF);
    visit(at, 1, weight);
    if (!lone) visit(pairAt, 2, weight);
    return true;
  };
  for (let at = start - 1; at >= Math.max(0, start - BEFORE); at -= 1) if (!pass(at, start - at, at === start - 1, at)) break;
  weakened = BEHIND;
  inNumber = false;
  for (let at = end; at < Math.min(text.length, end + AFTER); at += 1) if (!pass(at, at - end, at === end, at - 1)) break;
}

/** ASCII digits and full-width ones. */
const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

/** The features on either side of a number, each with its greatest weight. */
export function featuresOf(text: string, start: number, end: number): { before: Map<string, number>; after: Map<string, number> } {
  const [before, after] = [new Map<string, number>(), new Map<string, number>()];
  eachAround(text, start, end, (at, length, weight) => {
    const feature = text.slice(at, at + length);
    const side = at < start ? before : after;
    if (weight > (side.get(feature) || 0) && isFeature(feature)) side.set(feature, weight);
  });
  return { before, after };
}
