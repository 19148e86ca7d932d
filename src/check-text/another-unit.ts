/** A published number told in a unit that is easily mistaken for its own: 每人每年590元 for 每人每月590元, 59个百分点 for 59%, 60个工作日 for 60日. */
import { ONE, rational } from '../figures/rational.ts';
import { canonicalUnit } from '../figures/unit.ts';
import type { Asked, Judgement } from './judgement.ts';
import { isParticular, NOT_PUBLISHED } from './judgement.ts';
import { isFitting } from './resembling.ts';

/** People, households and visits: three numbers of one thing. */
const COUNTS: readonly string[] = ['人', '户', '人次', '户次'];
/** Units that are taken for one another. */
const MISTAKEN: readonly (readonly string[])[] = [COUNTS, ['%', '百分点'], ['天', '工作日'], ['年', '学期']];
/** Of fewer people or things than these every text has some. */
const FEW = rational(100);
/** What amounts are told for, in place of one another. */
const PER: readonly (readonly string[])[] = [
  ['月', '年'],
  ['人', '户'],
];

/**
 * The judgement on a number that is of no figure as it stands, and is of one in another unit. `told`: figures that the
 * paragraph tells elsewhere; `inUnit` judges the number in a unit.
 */
export function inAnotherUnit(asked: Asked, unit: string, told: ReadonlySet<string>, inUnit: (unit: string) => Judgement): Judgement {
  const { middle, kind } = asked.measure;
  if (COUNTS.includes(kind) && (middle === null || middle.compare(FEW) < 0)) return NOT_PUBLISHED;
  for (const other of mistakenFor(unit)) {
    const judgement = inUnit(other);
    const { verdict, figure, value } = judgement;
    if ((verdict !== 'agrees' && verdict !== 'disputed') || figure === null || told.has(figure.id)) continue;
    if (canonicalUnit(value!.unit).unit === canonicalUnit(unit).unit) continue;
    const isCertain = isParticular(asked.measure) && kind !== '工作日' && kind !== '天';
    return { ...judgement, verdict: isCertain ? 'differs' : 'doubtful', reason: 'unit' };
  }
  return NOT_PUBLISHED;
}

/** 每年590元 has the digits of a monthly amount and no more: the judgement says so. */
export function unlessPerYear(judgement: Judgement, unit: string): Judgement {
  const isPerMonth = judgement.value !== null && partsBelow(judgement.value.unit).includes('月');
  return isFitting(judgement) && isPerMonth && partsBelow(unit).includes('年')
    ? { ...judgement, verdict: 'differs', reason: 'unit' }
    : judgement;
}

const partsBelow = (unit: string): string[] => (unit.split('/')[1] ?? '').split('·');

function mistakenFor(unit: string): string[] {
  const [over = '', under] = unit.split('/');
  if (under === undefined) {
    const { unit: base, factor } = canonicalUnit(unit);
    return others(MISTAKEN, factor.equals(ONE) ? base : unit);
  }
  const parts = under.split('·');
  return parts.flatMap((part, at) =>
    others(PER, part).map((other) => `${over}/${[...parts.slice(0, at), other, ...parts.slice(at + 1)].join('·')}`),
  );
}

const others = (rows: readonly (readonly string[])[], unit: string): string[] =>
  rows.filter((row) => row.includes(unit)).flatMap((row) => row.filter((one) => one !== unit));
