/**
 * Places in a source document: `p5.s3` is the third sentence of the fifth non-empty line.
 * Offsets are UTF-16 and index the text that was given.
 */

/** A stretch of text with its offsets. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A sentence with its place, such as `p5.s3`; offsets index the whole document. */
export interface PlacedSentence extends Stretch {
  readonly at: string;
}

const BREAK = /\r\n|[\n\r\u2028\u2029]/g;
const SENTENCE_END = '。！？!?';
const CLOSING = '”’」』》）)】〕]"\'';

/** The non-empty lines of a document; the first one is paragraph 1. Blanks at both ends are left out. */
export function paragraphs(text: string): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  const take = (to: number): void => {
    const stretch = trimmed(text, from, to);
    if (stretch) found.push(stretch);
  };
  for (const match of text.matchAll(BREAK)) {
    take(match.index);
    from = match.index + match[0].length;
  }
  take(text.length);
  return found;
}

/** The sentences of a paragraph, split after 。！？!? and any closing quotes or brackets that follow. */
export function sentences(paragraph: string): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  let at = 0;
  while (at < paragraph.length) {
    if (!SENTENCE_END.includes(paragraph[at]!)) {
      at += 1;
      continue;
    }
    while (at < paragraph.length && SENTENCE_END.includes(paragraph[at]!)) at += 1;
    while (at < paragraph.length && CLOSING.includes(paragraph[at]!)) at += 1;
    const stretch = trimmed(paragraph, from, at);
    if (stretch) found.push(stretch);
    from = at;
  }
  const rest = trimmed(paragraph, from, paragraph.length);
  if (rest) found.push(rest);
  return found;
}

/** Every sentence of a document with its place. */
export function placedSentences(text: string): PlacedSentence[] {
  return paragraphs(text).flatMap((paragraph, p) =>
    sentences(paragraph.text).map((sentence, s) => ({
      text: sentence.text,
      start: paragraph.start + sentence.start,
      end: paragraph.start + sentence.end,
      at: `p${p + 1}.s${s + 1}`,
    })),
  );
}

const PLACE = /^p([1-9]\d*)\.s([1-9]\d*)$/;

/** Paragraph and sentence number of a place, or null when it is not written as one. */
export function readPlace(at: string): { paragraph: number; sentence: number } | null {
  const parts = PLACE.exec(at);
  return parts && { paragraph: Number(parts[1]), sentence: Number(parts[2]) };
}

/** Orders places as they follow each other in the document; throws when one is not a place. */
export function comparePlaces(a: string, b: string): number {
  const left = readPlace(a);
  const right = readPlace(b);
  if (!left || !right) throw new Error(`not a place: ${left ? b : a}`);
  return left.paragraph - right.paragraph || left.sentence - right.sentence;
}

function trimmed(text: string, from: number, to: number): Stretch | null {
  let start = from;
  let end = to;
  while (start < end && text[start]!.trim() === '') start += 1;
  while (end > start && text[end - 1]!.trim() === '') end -= 1;
  return start === end ? null : { text: text.slice(start, end), start, end };
}
