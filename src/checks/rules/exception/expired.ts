/** A recorded disagreement is looked at again in time. */
import type { Rule } from '../../base/rule.ts';

/** Reports exceptions whose last day has passed. */
export const expired: Rule = function* ({ content, today, at }) {
  for (const { id, data, origin } of content.exceptions) {
    if (data.expires >= today) continue;
    yield {
      slug: 'exception-expired',
      place: at(origin, 'expires'),
      what: `“${id}”的登记到 ${data.expires} 为止，已经过了。`,
      evidence: `今天是 ${today}。`,
      remedy: '再问一次来源单位有没有更正；还是对不上，写上新的到期日。',
    };
  }
};
