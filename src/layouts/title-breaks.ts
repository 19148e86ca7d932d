/**
 * Titles break between words. Browsers break Chinese between any two characters; so here the places are named where a line of a title
 * may end, and the style sheet forbids all others (`keep-all`).
 */

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const HAN = /\p{Script=Han}/u;
/** Tags, entities, and all from the first mark of a number to the last stay as they are. */
const UNTOUCHED = /(<[^>]*>|&[^;]*;|\uE000[\s\S]*\uE002)/;

/** HTML of a title with `<wbr>` between words of Han characters. */
export const withBreaks = (title: string): string =>
  title
    .split(UNTOUCHED)
    .map((piece, index) => (index % 2 === 0 ? broken(piece) : piece))
    .join('');

function broken(text: string): string {
  let before = '';
  let result = '';
  for (const { segment } of words.segment(text)) {
    if (HAN.test(before.at(-1) ?? '') && HAN.test(segment[0]!)) result += '<wbr>';
    result += segment;
    before = segment;
  }
  return result;
}

const TITLE = /<h1\b([^>]*)>([\s\S]*?)<\/h1>/g;

/** A page, whose bytes are given as Latin-1, with breaks in its title; a title that has some says so for the style sheet. */
export const breakTitles = (page: string): string =>
  page.replace(TITLE, (whole: string, attributes: string, title: string) => {
    const broken = Buffer.from(withBreaks(Buffer.from(title, 'latin1').toString())).toString('latin1');
    return broken === title ? whole : `<h1${attributes} data-breaks>${broken}</h1>`;
  });
