/** A recorded disagreement is explained to readers. */
import type { Rule } from '../../base/rule.ts';

const SHORTEST = 10;

/** Reports exceptions whose reason is missing or says nothing. */
export const reason: Rule = function* ({ content, at }) {
  for (const { id, data, origin } of content.exceptions) {
    const text = data.reason.trim();
    if ([...text].length >= SHORTEST) continue;
    yield {
      slug: 'exception-reason',
      place: at(origin, 'reason'),
      what: `“${id}”的登记没有把理由说清楚。`,
      evidence: text === '' ? '理由是空的。' : `理由只写了“${text}”。`,
      remedy: '写给读者看：哪两个数对不上，哪种读法也许能解释，还有什么不知道。',
    };
  }
};
