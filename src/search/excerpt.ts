/** The part of a page that shows best why it was found. */

/** A piece of an excerpt, with whether it was asked for. */
export interface Piece {
  readonly text: string;
  readonly asked: boolean;
}

/** Words in an excerpt. */
const LENGTH = 30;
/** What parts the words of a page in the index. */
const BETWEEN_WORDS = '\u200b';

/** The stretch of the content in which most of the places stand; they are numbers of words, in order. */
export function excerptOf(content: string, places: readonly number[]): Piece[] {
  const words = content.split(BETWEEN_WORDS);
  const asked = new Set(places);
  const start = Math.max(0, Math.min(densest(places), words.length - LENGTH));
  const pieces: Piece[] = [];
  words.slice(start, start + LENGTH).forEach((text, index) => {
    const marked = asked.has(start + index);
    const last = pieces[pieces.length - 1];
    if (last && last.asked === marked) pieces[pieces.length - 1] = { text: last.text + text, asked: marked };
    else pieces.push({ text, asked: marked });
  });
  return pieces;
}

/** The place from which an excerpt holds the most others; a few words before it are shown too. */
function densest(places: readonly number[]): number {
  let best = 0;
  let most = 0;
  places.forEach((place, index) => {
    const held = places.slice(index).filter((one) => one < place + LENGTH - BEFORE).length;
    if (held > most) [best, most] = [place, held];
  });
  return best - BEFORE;
}

const BEFORE = 6;
