import { isSure, siblingOf, WORKED_OUT } from './certainty.ts';
import type { Comparable } from './comparable.ts';
import { namedBy } from './comparable.ts';
import { against } from './hold.ts';
import type { Asked, Judgement, PreparedFigure, Verdict } from './judgement.ts';
import { isParticular, isRule, NOT_PUBLISHED } from './judgement.ts';
import type { Care } from './naming.ts';
import { FAR_OFF, isTold, nearestOf, scoreOf } from './naming.ts';

/** A figure whose value fits is preferred to one that is named better, down to this share of its score. */
const FITS_ANYHOW = 0.45;

/**
 * Judges one number, in this order: it fits a figure that the text names; it is another value than the one figure that the
 * text plainly names; it fits a figure that the text names loosely, and is too particular to do so by chance.
 */
export function judge(asked: Asked, comparable: Comparable, apart: ReadonlyMap<string, readonly string[]>): Judgement {
  const { figures, rules } = namedBy(asked.mentions, comparable);
  const strictly = candidatesOf(asked, figures, apart, 'strict');
  const fitting = fittingOf(strictly);
  if (fitting) return fitting;
  // The words of the other items of a 分别 list are in the sentence, and not its own.
  const reach = asked.listed ? 1 : 2;
  const rule = fittingOf(
    candidatesOf(asked, rules, apart, 'loose').filter(({ prepared }) =>
      prepared.needs.every(({ where, anyOf }) => where !== 'near' || (nearestOf(anyOf, asked.mentions) || FAR_OFF).rank <= reach),
    ),
  );
  const [best] = strictly;
  const familyOf = ({ figure }: PreparedFigure): readonly PreparedFigure[] => comparable.families.get(figure.family)!;
  const told = strictly.find(
    ({ score, judgement, prepared }) =>
      score === best!.score && judgement.verdict === 'differs' && isSure(prepared, judgement, asked, familyOf(prepared)),
  );
  const sibling = told ? siblingOf(asked.measure.middle, told.prepared, familyOf(told.prepared)) : null;
  // 农村不低于740元: by 城市 further off it would fit the city's.
  if (rule && told && sibling === rule.figure) return { ...told.judgement, verdict: 'doubtful', sibling };
  if (rule) return rule;
  if (told) return { ...told.judgement, sibling };
  const widened = asked.setting.place === 'here' ? widenedTo(asked, figures, apart) : null;
  if (widened) return widened;
  const loosely = isParticular(asked.measure) ? candidatesOf(asked, figures, apart, 'loose') : candidatesOf(asked, rules, apart, 'loose');
  const swapped = loosely.find(
    ({ judgement: { verdict, slip }, prepared: { needs } }) =>
      verdict === 'differs' &&
      (slip === 'swapped' || slip === 'scale') &&
      (needs.filter(({ where }) => where !== 'absent').length > 1 || asked.measure.kind !== 'count' || isTold(needs, asked)) &&
      !WORKED_OUT.test(asked.here),
  );
  const fits = fittingOf(loosely);
  // What the text only hints at does not vouch for a number, where it plainly names another law's rule that the number does not fit.
  if (fits && best && isRule(best.prepared.figure) && best.prepared.figure.family !== fits.figure!.family)
    return { ...best.judgement, verdict: 'doubtful' };
  return fits || (swapped ? swapped.judgement : NOT_PUBLISHED);
}

interface Candidate {
  readonly prepared: PreparedFigure;
  readonly score: number;
  readonly judgement: Judgement;
}

function candidatesOf(
  asked: Asked,
  figures: readonly PreparedFigure[],
  apart: ReadonlyMap<string, readonly string[]>,
  care: Care,
): Candidate[] {
  const scored: { prepared: PreparedFigure; score: number }[] = [];
  for (const prepared of figures) {
    const score = scoreOf(prepared, asked, apart, care);
    if (score > 0) scored.push({ prepared, score });
  }
  scored.sort((a, b) => b.score - a.score);
  return scored
    .filter(({ score }) => care === 'loose' || score >= scored[0]!.score * FITS_ANYHOW)
    .map(({ prepared, score }) => ({ prepared, score, judgement: against(prepared, asked) }));
}

function fittingOf(candidates: readonly Candidate[]): Judgement | null {
  const fitting = candidates.filter(
    ({ judgement: { verdict, reason } }) =>
      (verdict !== 'differs' && verdict !== 'not-published') ||
      reason === 'unit' ||
      reason === 'basis' ||
      reason === 'part' ||
      reason === 'other-year',
  );
  return fitting.length > 0 ? [...fitting].sort((a, b) => worth(b) - worth(a))[0]!.judgement : null;
}

/** 全市投资2000余万元 where only one county's sum was published. */
function widenedTo(asked: Asked, figures: readonly PreparedFigure[], apart: ReadonlyMap<string, readonly string[]>): Judgement | null {
  for (const prepared of figures) {
    if (!prepared.needs.some(({ where }) => where === 'place')) continue;
    if (isRule(prepared.figure)) continue;
    const elsewhere = { ...prepared, needs: prepared.needs.filter(({ where }) => where !== 'place') };
    if (elsewhere.needs.length < 2 || scoreOf(elsewhere, asked, apart, 'strict') === 0) continue;
    const judgement = against(prepared, asked);
    if (judgement.verdict === 'agrees') return { ...judgement, verdict: 'differs', reason: 'scope' };
  }
  return null;
}

const RANKED: Readonly<Record<Verdict, number>> = {
  agrees: 0.2,
  disputed: 0.15,
  outdated: 0.1,
  'agrees-otherwise': 0,
  differs: -1,
  doubtful: -1,
  'not-published': -1,
};
const worth = ({ score, judgement }: Candidate): number => score + RANKED[judgement.verdict];
