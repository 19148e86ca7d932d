/** Brings what people type into the form in which words are compared. */

const NOT_A_WORD = /[^\p{L}\p{N}%.]+/gu;
const DIGIT = /\d/;

/** Traditional to simplified, from pairs of characters in a row. */
function traditionalTable(pairs: string): Map<string, string> {
  const table = new Map<string, string>();
  const characters = pairs.split('|');
  for (let at = 0; at + 1 < characters.length; at += 2) table.set(characters[at]!, characters[at + 1]!);
  return table;
}

/** How words are brought into one form. */
export interface Forms {
  traditional: ReadonlyMap<string, string>;
  /** Longer words first. */
  alike: readonly (readonly [word: string, stands: string])[];
}

/** The forms of the site's words. */
export const formsOf = (traditional: string, alike: readonly (readonly string[])[]): Forms => ({
  traditional: traditionalTable(traditional),
  alike: alike.flatMap(([stands, ...others]) => others.map((word) => [word, stands!] as const)).sort(([a], [b]) => b.length - a.length),
});

/** Simplified, half-width, lower-case, without punctuation; words stay parted by one space. */
export function tidy(text: string, { traditional }: Pick<Forms, 'traditional'>): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, '$1');
  return Array.from(plain, (character) => traditional.get(character) || character)
    .join('')
    .replace(/\./g, (point, at: number, whole: string) => (isBetweenDigits(whole, at) ? point : ' '))
    .replace(NOT_A_WORD, ' ')
    .trim();
}

const isBetweenDigits = (text: string, at: number): boolean => DIGIT.test(text[at - 1] || '') && DIGIT.test(text[at + 1] || '');

/** Without spaces, each word in the form that stands for its like: what is compared. */
export function squeeze(text: string, { alike }: Pick<Forms, 'alike'>): string {
  let one = text.replace(/ /g, '');
  for (const [word, stands] of alike) if (one.indexOf(word) >= 0) one = one.split(word).join(stands);
  return one;
}
