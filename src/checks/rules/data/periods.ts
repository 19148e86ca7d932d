/** The observations of a figure follow each other in time. */

import type { ObservationData } from '../../../figures/schema.ts';
import { dayAfter, firstDay, isRealDate, lastDay } from '../../base/dates.ts';
import type { Finding } from '../../base/finding.ts';
import type { Rule } from '../../base/rule.ts';

interface Span {
  readonly kind: 'day' | 'period' | 'valid';
  readonly from: string;
  /** Null while it lasts. */
  readonly to: string | null;
  readonly index: number;
}

/** Reports observations of one kind that overlap, and gaps between the validities of a rule. */
export const periods: Rule = function* ({ content, at }) {
  for (const { id, data, origin } of content.figures) {
    if (data.observations.length < 2) continue;
    const spans = data.observations
      .map((one, index) => spanOf({ ...one, valid: one.valid ?? data.valid }, index))
      .filter((span) => span !== null);
    for (const kind of ['day', 'period', 'valid'] as const) {
      const sorted = spans
        .filter((span) => span.kind === kind)
        .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.index - b.index));
      for (const [before, after] of pairs(sorted)) {
        const fault = judge(id, before, after);
        if (fault) yield { ...fault, place: at(origin, 'observations', after.index) };
      }
    }
  }
};

function spanOf({ asOf, period, valid }: ObservationData, index: number): Span | null {
  const dates =
    asOf !== undefined
      ? [asOf]
      : period !== undefined
        ? period.split('/')
        : valid
          ? [valid.from, ...(valid.to === undefined ? [] : [valid.to])]
          : [];
  if (dates.length === 0 || !dates.every(isRealDate)) return null;
  if (asOf !== undefined) return { kind: 'day', from: lastDay(asOf), to: lastDay(asOf), index };
  return {
    kind: period === undefined ? 'valid' : 'period',
    from: firstDay(dates[0]!),
    to: dates[1] === undefined ? null : lastDay(dates[1]),
    index,
  };
}

function judge(id: string, before: Span, after: Span): Omit<Finding, 'place'> | null {
  const evidence = `一条是 ${write(before)}，一条是 ${write(after)}。`;
  if (before.to === null || after.from <= before.to) {
    return {
      slug: 'data-period-overlap',
      what: `数字 ${id} 有两条的时间重叠，不知道该用哪一条。`,
      evidence,
      remedy: '改正时间；口径不同的，分成两个编号；旧规定要写上 to（最后一天）。',
    };
  }
  if (before.kind !== 'valid' || dayAfter(before.to) === after.from) return null;
  return {
    slug: 'data-period-gap',
    what: `数字 ${id} 的两段有效时间之间有空档，那些天没有数可用。`,
    evidence,
    remedy: '前一段的 to 要正好是后一段 from 的前一天；中间真的没有规定，就分成两个编号。',
  };
}

const write = ({ from, to }: Span): string => (from === to ? from : `${from} 至 ${to ?? '今'}`);

const pairs = <T>(list: readonly T[]): [T, T][] => list.slice(1).map((one, index) => [list[index]!, one]);
