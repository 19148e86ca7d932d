/** All phrases that search knows, indexed by pairs of neighbouring characters. */

import type { Forms } from './squeeze.ts';
import { squeeze, tidy } from './squeeze.ts';
import type { SearchWords } from './words.ts';

export type PhraseKind = 'name' | 'ask' | 'typo' | 'title' | 'description' | 'label';

export interface Phrase {
  /** As it is compared. */
  text: string;
  /** As it was written, without spaces: what pinyin spells. */
  written: string;
  kind: PhraseKind;
  /** Index of its page or figure. */
  owner: number;
  /** Sum of the weights of its pairs. */
  weight: number;
}

export interface PhraseIndex {
  phrases: Phrase[];
  /** Phrases in which a pair stands. */
  at: Map<string, number[]>;
  /** How telling a pair is: the fewer owners know it, the more. */
  weightOf(pair: string): number;
}

/** A word in Latin letters, a number, or two neighbouring characters; a lone character counts by itself. */
export function pairs(text: string): string[] {
  const found = new Set<string>();
  for (const part of text.match(/[a-z0-9.%]+|[^a-z0-9.%\s]+/g) || []) {
    if (/^[a-z0-9.%]/.test(part) || part.length === 1) found.add(part);
    else for (let at = 0; at + 1 < part.length; at += 1) found.add(part.substr(at, 2));
  }
  return Array.from(found);
}

function build(written: { text: string; kind: PhraseKind; owner: number }[], owners: number, forms: Forms): PhraseIndex {
  const given = written.map(({ text, kind, owner }) => {
    const plain = tidy(text, forms);
    return { text: squeeze(plain, forms), written: plain.replace(/ /g, ''), kind, owner };
  });
  const at = new Map<string, number[]>();
  const known = new Map<string, Set<number>>();
  given.forEach(({ text, owner }, index) => {
    for (const pair of pairs(text)) {
      const list = at.get(pair);
      if (list) list.push(index);
      else at.set(pair, [index]);
      const set = known.get(pair);
      if (set) set.add(owner);
      else known.set(pair, new Set([owner]));
    }
  });
  const unknown = Math.log(1 + owners);
  const weightOf = (pair: string): number => {
    const set = known.get(pair);
    return set ? Math.log(1 + owners / set.size) : unknown;
  };
  return { phrases: given.map((phrase) => ({ ...phrase, weight: sum(pairs(phrase.text).map(weightOf)) })), at, weightOf };
}

export const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The phrases of the pages. */
export function indexPages({ pages }: SearchWords, forms: Forms): PhraseIndex {
  return build(
    pages.flatMap(({ title, description, names, asks, typos }, owner) => [
      { text: title, kind: 'title' as const, owner },
      { text: description, kind: 'description' as const, owner },
      ...names.map((text) => ({ text, kind: 'name' as const, owner })),
      ...asks.map((text) => ({ text, kind: 'ask' as const, owner })),
      ...typos.map((text) => ({ text, kind: 'typo' as const, owner })),
    ]),
    pages.length,
    forms,
  );
}

/** The phrases of the figures. */
export function indexFigures({ figures }: SearchWords, forms: Forms): PhraseIndex {
  return build(
    figures.flatMap(({ label, asks }, owner) => [
      { text: label, kind: 'label' as const, owner },
      ...asks.map((text) => ({ text, kind: 'ask' as const, owner })),
    ]),
    figures.length,
    forms,
  );
}
