/** What the program knows of the language in which texts tell the published figures; made from `src/content/check-text.yaml`. */

/** One thing a text must have spoken of, for a number to be a figure's: any of the words will do. */
export interface Need {
  readonly anyOf: readonly string[];
  /** `near`: in the same clause; `absent`: not in the same clause; `place`: the number holds there; `after`: the number before it is told of that figure; `base`: where the text says of what it is a share, it is of this; `told`: anywhere before in the paragraph. */
  readonly where: 'told' | 'near' | 'absent' | 'place' | 'after' | 'base';
}

/** The lexicon as it is published for the browser. */
export interface CheckTextWords {
  /** A word and the other ways to say it. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Words that exclude each other: the nearest to the number counts. */
  readonly apart: readonly (readonly string[])[];
  /** Words that make a number one of a part, an event or an addition. */
  readonly narrower: readonly string[];
  readonly places: {
    readonly names: readonly string[];
    readonly here: readonly string[];
    readonly parts: readonly string[];
    readonly elsewhere: readonly string[];
  };
  /** For each figure, what was learnt of the words that tell it; see `readLikeness`. */
  readonly learnt: Readonly<Record<string, string>>;
  /** For each figure its kind and what a text must say, empty where only the examples tell; see the head of the content file for the signs. */
  readonly figures: Readonly<Record<string, { readonly kind: string; readonly says: string }>>;
}

const SIGNS: Readonly<Record<string, Need['where']>> = { '=': 'near', '!': 'absent', '@': 'place', '>': 'after', '/': 'base' };

/** Reads `低保 =排查|纳入 !老年`. */
export function readNeeds(says: string): Need[] {
  return says
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => {
      const where = SIGNS[part[0]!] || 'told';
      return { where, anyOf: (where === 'told' ? part : part.slice(1)).split('|') };
    });
}
