/** How well a query fits each owner of phrases. */

import type { Phrase, PhraseIndex, PhraseKind } from './phrases.ts';
import { pairs, sum } from './phrases.ts';

export interface Fit {
  owner: number;
  score: number;
  /** The phrase that fits best. */
  phrase: Phrase;
}

const KIND: Record<PhraseKind, number> = { name: 1, ask: 0.97, typo: 0.97, label: 1, title: 0.8, description: 0.55 };
/** A name that stands whole in the question counts at least this much. */
const NAMED = 0.45;
/** What the owner's other phrases explain of the query counts a little. */
const REST = 0.45;

/** Owners that share anything with the query, best first. */
export function fits(query: string, index: PhraseIndex): Fit[] {
  const asked = pairs(query);
  const weights = asked.map(index.weightOf);
  const whole = sum(weights);
  if (whole === 0) return [];
  const shared = new Map<number, number>();
  const explained = new Map<number, Set<number>>();
  asked.forEach((pair, i) => {
    for (const id of index.at.get(pair) || []) {
      shared.set(id, (shared.get(id) || 0) + weights[i]!);
      const { owner } = index.phrases[id]!;
      if (!explained.has(owner)) explained.set(owner, new Set());
      explained.get(owner)!.add(i);
    }
  });
  const best = new Map<number, Fit>();
  shared.forEach((common, id) => {
    const phrase = index.phrases[id]!;
    const score = phraseScore(query, phrase, common, whole);
    const before = best.get(phrase.owner);
    if (!before || score > before.score) best.set(phrase.owner, { owner: phrase.owner, score, phrase });
  });
  const found = Array.from(best.values());
  for (const fit of found) {
    let rest = 0;
    explained.get(fit.owner)!.forEach((i) => {
      rest += weights[i]!;
    });
    fit.score += (REST * rest) / whole;
  }
  return found.sort((a, b) => b.score - a.score || a.owner - b.owner);
}

function phraseScore(query: string, phrase: Phrase, common: number, whole: number): number {
  if (phrase.text === query) return 1.2 * KIND[phrase.kind] + 0.3;
  const alike = common / Math.sqrt(whole * phrase.weight);
  const named = phrase.kind === 'name' || phrase.kind === 'typo' || phrase.kind === 'ask';
  if (named && phrase.text.length > 1 && query.indexOf(phrase.text) >= 0)
    return KIND[phrase.kind] * Math.max(alike, NAMED + (1 - NAMED) * Math.min(1, phrase.weight / whole));
  if (named && query.length > 1 && phrase.text.indexOf(query) === 0) return KIND[phrase.kind] * Math.max(alike, NAMED);
  return KIND[phrase.kind] * alike;
}
