/** Pinyin of words and of what is typed: full syllables, initials, or a mixture. */

/** Every syllable that a character may be read as. */
export type Readings = ReadonlyMap<string, readonly string[]>;

export function readingsFrom(tables: readonly Record<string, string>[]): Readings {
  const readings = new Map<string, string[]>();
  for (const table of tables) {
    for (const syllable of Object.keys(table)) {
      for (const character of table[syllable]!.split('|')) {
        const known = readings.get(character);
        if (known) known.push(syllable);
        else readings.set(character, [syllable]);
      }
    }
  }
  return readings;
}

/** How the letters spell the word: all in whole syllables (2), with initials (1), or not (0). */
export function spells(letters: string, word: string, readings: Readings): 0 | 1 | 2 {
  const characters = Array.from(word);
  const ways = (short: boolean) =>
    function from(letter: number, at: number): boolean {
      if (at === characters.length) return letter === letters.length;
      return parts(readings.get(characters[at]!), short).some(
        (part) => letters.startsWith(part, letter) && from(letter + part.length, at + 1),
      );
    };
  if (letters.length < characters.length) return 0;
  return ways(false)(0, 0) ? 2 : ways(true)(0, 0) ? 1 : 0;
}

/** What may stand for a character: a syllable; in short also the initial of its usual reading. */
function parts(syllables: readonly string[] = [], short: boolean): readonly string[] {
  const [usual] = syllables;
  if (!short || usual === undefined) return syllables;
  return syllables.concat(usual[0]!, /^[zcs]h/.test(usual) ? usual.slice(0, 2) : []);
}

/** The word in whole syllables, by the first reading of each character. */
export const spelled = (word: string, readings: Readings): string =>
  Array.from(word, (character) => (readings.get(character) || [character])[0]).join('');

/** How a character sounds in the south-west, where n and l, zh and z, -n and -ng are one. */
const sound = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?!$)/, 'l')
    .replace(/^hu(?=.)/, 'f')
    .replace(/([ei])ng$/, '$1n');

/** Whether two characters may be taken for each other by ear. */
export function soundAlike(one: string, other: string, readings: Readings): boolean {
  if (one === other) return true;
  const sounds = (readings.get(one) || []).map(sound);
  return (readings.get(other) || []).some((syllable) => sounds.indexOf(sound(syllable)) >= 0);
}
