/** Both sides of a relation share scope, unit and time, or it says why they need not. */
import type { Rule } from '../../base/rule.ts';

const WHAT = { unit: '单位不同', time: '时间不同', scope: '口径不同', order: '先后颠倒' } as const;

/** Reports relations that cross without a reason. */
export const crossing: Rule = function* ({ registry, at }) {
  for (const { id, crossings, data, origin } of registry.results) {
    if (crossings.length === 0 || data.crosses !== undefined || data.uncheckable !== undefined) continue;
    yield {
      slug: 'relation-crossing',
      place: at(origin),
      what: `“${id}”的两边${crossings.map(({ what }) => WHAT[what]).join('、')}，没有说明为什么可以放在一起算。`,
      evidence: `${crossings.map(({ what, left, right }) => `${WHAT[what]}：${left} 与 ${right}`).join('；')}。`,
      remedy: '换成同口径、同单位、同时间的数；确实可以跨，用 crosses 写明理由。',
    };
  }
};
