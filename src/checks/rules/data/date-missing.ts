/** A number without a time says nothing. */
import type { Rule } from '../../base/rule.ts';

/** Reports observations without asOf, period or valid, and those with more than one of asOf and period. */
export const dateMissing: Rule = function* ({ content, at }) {
  for (const { id, data, origin } of content.figures) {
    for (const [index, { published, asOf, period, valid }] of data.observations.entries()) {
      if (asOf !== undefined && period !== undefined) {
        yield {
          slug: 'data-date-missing',
          place: at(origin, 'observations', index, 'asOf'),
          what: `数字 ${id}（${published}）既写了某一天，又写了一段时间，不知道是哪一个。`,
          evidence: `asOf ${asOf}，period ${period}。`,
          remedy: '某一刻的数留 asOf，一段时间里的数留 period。',
        };
      }
      if (asOf !== undefined || period !== undefined || valid !== undefined || data.valid !== undefined) continue;
      yield {
        slug: 'data-date-missing',
        place: at(origin, 'observations', index),
        what: `数字 ${id}（${published}）没有写明是什么时候的。`,
        evidence: '缺 asOf、period 和 valid。',
        remedy: '某一刻的数写 asOf: "2020-12-31"，一段时间里的数写 period: "2016-01-01/2020-12-31"，规定写 valid: { from: … }。',
      };
    }
  }
};
