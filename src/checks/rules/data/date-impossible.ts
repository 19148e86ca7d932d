/** Dates exist, and periods end after they begin. */
import type { Origin } from '../../../figures/content.ts';
import { isRealDate } from '../../base/dates.ts';
import type { Finding } from '../../base/finding.ts';
import type { Rule, RuleContext } from '../../base/rule.ts';

/** Reports days that no calendar has and spans that end before they begin. */
export const dateImpossible: Rule = function* (context) {
  const { figures, laws, ledgers, exceptions, grants, projects } = context.content;
  for (const { id, data, origin } of figures) {
    if (data.valid) yield* span(data.valid.from, data.valid.to, id, origin, ['valid'], context);
    for (const [index, { asOf, period, valid }] of data.observations.entries()) {
      const path = ['observations', index];
      if (asOf !== undefined) yield* day(asOf, id, origin, [...path, 'asOf'], context);
      if (period !== undefined) yield* span(...(period.split('/') as [string, string]), id, origin, [...path, 'period'], context);
      if (valid) yield* span(valid.from, valid.to, id, origin, [...path, 'valid'], context);
    }
  }
  for (const { id, data, origin } of laws) {
    for (const field of ['issued', 'effective'] as const) {
      const date = data[field];
      if (date !== null) yield* day(date, id, origin, [field], context);
    }
  }
  for (const { id, data, origin } of ledgers) yield* day(data.date, id, origin, ['date'], context);
  for (const { id, data, origin } of grants) yield* day(data.date, id, origin, ['date'], context);
  for (const { id, data, origin } of projects) if (data.filing) yield* day(data.filing.checked, id, origin, ['filing', 'checked'], context);
  for (const { id, data, origin } of exceptions) {
    yield* day(data.recorded, id, origin, ['recorded'], context);
    yield* day(data.expires, id, origin, ['expires'], context);
  }
};

function* day(date: string, id: string, origin: Origin, path: (string | number)[], { at }: RuleContext): Iterable<Finding> {
  if (isRealDate(date)) return;
  yield {
    slug: 'data-date-impossible',
    place: at(origin, ...path),
    what: `${id} 的日期“${date}”在日历上没有。`,
    evidence: `写着 ${date}。`,
    remedy: '对照来源改成真实的日期。',
  };
}

function* span(
  from: string,
  to: string | undefined,
  id: string,
  origin: Origin,
  path: (string | number)[],
  context: RuleContext,
): Iterable<Finding> {
  yield* day(from, id, origin, path, context);
  if (to === undefined) return;
  yield* day(to, id, origin, path, context);
  if (from > to)
    yield {
      slug: 'data-date-impossible',
      place: context.at(origin, ...path),
      what: `${id} 的一段时间，结束在开始之前。`,
      evidence: `从 ${from} 到 ${to}。`,
      remedy: '把先后调过来，或改正写错的一头。',
    };
}
