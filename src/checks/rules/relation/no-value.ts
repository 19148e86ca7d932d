/** A relation that is declared can be computed, or says why not. */
import type { Rule } from '../../base/rule.ts';

/** Reports relations without a result that nobody declared uncheckable. */
export const noValue: Rule = function* ({ registry, at }) {
  for (const { id, noValue: reason, origin, figures } of registry.results) {
    if (reason === null) continue;
    yield {
      slug: 'relation-no-value',
      place: at(origin),
      what: `“${id}”${reason}。`,
      evidence: `用到：${figures.join('、')}。`,
      remedy: '给“超过”的数补上 upper（上限），或用 uncheckable 写明为什么算不出来。',
    };
  }
};
