/** What the words around a number say of it: single characters and pairs of them, weighed by how near they stand. */

/** What tells nothing of the matter: numerals, and what stands in no word. */
const TELLS = /^(?:(?![一二三四五六七八九十百千万亿两几半零〇])[\u4e00-\u9fff])+$/;
const DIGIT = /[0-9０-９]/;

/** Farther off, nothing speaks for a number. */
const BEFORE = 120;
const AFTER = 60;
/** At this distance, in characters, a word speaks half as much as with the number. */
const HALF = 30;
/** By what a mark, or another number, between a word and the number weakens it. */
const MARKS: Readonly<Record<string, number>> = {
  '。': 0.3,
  '！': 0.3,
  '？': 0.3,
  '；': 0.5,
  '，': 0.55,
  ',': 0.55,
  '：': 0.55,
  ':': 0.55,
  '、': 0.7,
};
const NUMBER = 0.7;
/** What follows a number speaks for it less than what goes before. */
const BEHIND = 0.5;

/**
 * The features of the number from `start` to `end` within its paragraph, each with its greatest weight, above 0 and at most 1.
 * Constants were chosen by how often the figure of a number in annotated press text came first.
 */
export function featuresOf(text: string, start: number, end: number): Map<string, number> {
  const found = new Map<string, number>();
  collect(text, start, Math.max(0, start - BEFORE), -1, 1, found);
  collect(text, end, Math.min(text.length, end + AFTER), 1, BEHIND, found);
  return found;
}

/** Walks from the number outwards to `last`. */
function collect(text: string, from: number, last: number, step: 1 | -1, weight: number, found: Map<string, number>): void {
  let weakened = weight;
  let inNumber = false;
  for (let at = step < 0 ? from - 1 : from; step < 0 ? at >= last : at < last; at += step) {
    const character = text[at]!;
    if (character === '\n') return;
    weakened *= MARKS[character] || 1;
    const digit = DIGIT.test(character);
    if (digit && !inNumber) weakened *= NUMBER;
    inNumber = digit || (inNumber && character === '.');
    const near = weakened / (1 + Math.abs(at - from) / HALF);
    note(character, near, found);
    const pair = step < 0 ? text.slice(at, Math.min(at + 2, from)) : text.slice(Math.max(at - 1, from), at + 1);
    if (pair.length > 1) note(pair, near, found);
  }
}

function note(feature: string, weight: number, found: Map<string, number>): void {
  if (TELLS.test(feature) && weight > (found.get(feature) || 0)) found.set(feature, weight);
}
