import type { Asked, PreparedFigure } from './judgement.ts';
import { isNamed, isParticular, isRule } from './judgement.ts';
import type { Nearness } from './mentions.ts';
import { isNearer } from './mentions.ts';
import { isChange } from './role.ts';
import type { Need } from './words.ts';

/** By how much a word speaks for a figure, by nearness. */
const WEIGHT = [1, 0.8, 0.5, 0.3] as const;
/** How plainly the text must name a figure. */
export type Care = 'strict' | 'loose';

/** How well the text names the figure; 0 when it does not. */
export function scoreOf(
  { needs, named, kind, figure, perYear }: PreparedFigure,
  asked: Asked,
  apart: ReadonlyMap<string, readonly string[]>,
  care: Care,
): number {
  const { mentions, role, setting, measure } = asked;
  const changes = kind === 'growth' || kind === 'decline';
  if (isOfAnotherWhole(needs, asked)) return 0;
  if (changes ? role !== (kind === 'growth' ? 'rise' : 'fall') : measure.kind === 'ratio' && isChange(role)) return 0;
  if (setting.place === 'elsewhere' && !isRule(figure) && !isNamed(needs, setting)) return 0;
  if (!perYear && PER_CASE.test(asked.here) && !/均|每/.test(figure.label) && kind !== 'standard') return 0;
  if (changes && !asked.listed && asked.goesOn !== null && figure.id.indexOf(`${asked.goesOn}.`) === 0) return WEIGHT[0] + WEIGHT[1];
  let score = 0;
  let nearestRank = 3;
  for (const { anyOf, where } of needs) {
    const best = nearestOf(anyOf, mentions);
    // A rule's topic and its very value say enough where the text has its own words for the rest.
    if (where === 'near' && !best && care === 'loose' && isRule(figure) && needs.some((other) => other.where === 'told')) {
      if (anyOf.some((word) => (apart.get(word) || []).some((rival) => (mentions.get(rival) || FAR_OFF).rank <= 1))) return 0;
      continue;
    }
    if (where === 'base') continue;
    if (where === 'after') {
      if (asked.goesOn === null || anyOf.indexOf(asked.goesOn) < 0) return 0;
      score += WEIGHT[1];
      nearestRank = 1;
      continue;
    }
    if (where === 'absent') {
      if (best && best.rank <= 1) return 0;
      continue;
    }
    if (where === 'place') {
      if (!best || (setting.place === 'here' ? best.rank > 1 && !isRule(figure) : !isNamed(needs, setting))) return 0;
    } else if (!best || (where === 'near' && care === 'strict' && !isNear(best, asked.goesOn === figure.id && figure.values.length > 1)))
      return 0;
    else if (isOverruled(anyOf, best, named, mentions, apart)) {
      if (care === 'strict' || best.rank < 2) return 0;
      score -= WEIGHT[best.rank] / 2;
    }
    nearestRank = Math.min(nearestRank, best.rank);
    score += WEIGHT[best.rank];
  }
  return nearestRank > 2 && care === 'strict' ? 0 : Math.max(score, 0);
}

/** Whether the text says that the number is a share of something else than the figure's. 贫困人口占21.4% is no share of 贫困人口. */
export const isOfAnotherWhole = (needs: readonly Need[], { share: { whole, part } }: Asked): boolean =>
  needs.some(
    ({ where, anyOf }) =>
      where === 'base' &&
      (whole !== null ? !anyOf.some((word) => whole.indexOf(word) >= 0) : anyOf.some((word) => part.indexOf(word) >= 0)),
  );

const PER_CASE = /(?:年均|平均每|人均|户均|平均|每人|每户)[^，。；]{0,6}$/;

/** In the clause, or in the sentence with no other number between; further when the sentence goes on about the same figure. */
const isNear = ({ rank, fresh }: Nearness, goesOn: boolean): boolean => rank <= 1 || (rank === 2 && (fresh || goesOn));

/** Whether a word that excludes this one stands nearer to the number. */
function isOverruled(
  words: readonly string[],
  ours: Nearness,
  named: ReadonlySet<string>,
  mentions: ReadonlyMap<string, Nearness>,
  apart: ReadonlyMap<string, readonly string[]>,
): boolean {
  for (const word of words) {
    for (const rival of apart.get(word) || []) {
      if (named.has(rival)) continue;
      const theirs = mentions.get(rival);
      if (theirs && isNearer(theirs, ours)) return true;
    }
  }
  return false;
}

/** Whether the sentence itself names it. */
export const isTold = (needs: readonly Need[], { mentions, measure }: Asked): boolean =>
  isParticular(measure) && needs.every(({ anyOf, where }) => where === 'absent' || (nearestOf(anyOf, mentions) || FAR_OFF).rank <= 2);

export const FAR_OFF: Nearness = { rank: 3, distance: Infinity, fresh: false };
/** The nearest of some words. */
export function nearestOf(words: readonly string[], mentions: ReadonlyMap<string, Nearness>): Nearness | null {
  let best: Nearness | null = null;
  for (const word of words) {
    const nearness = mentions.get(word);
    if (nearness && (!best || isNearer(nearness, best))) best = nearness;
  }
  return best;
}
