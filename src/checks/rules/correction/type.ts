/** Readers can rely on the three words: policy changed, telling changed, we were wrong. */
import { allowedTypes } from '../../../figures/event.ts';
import type { Rule } from '../../base/rule.ts';
import { FIELD_WORDS } from './words.ts';

const MEANING = '更新是政策变了，完善是口径或说法变了，更正是我们登错了';

/** Reports events whose type does not fit what changed. */
export const type: Rule = function* ({ content, at }) {
  for (const { data, origin } of content.corrections) {
    if (!('figure' in data)) continue;
    const allowed = allowedTypes(data.field);
    if (allowed.length === 0 || allowed.includes(data.type)) continue;
    yield {
      slug: 'correction-type',
      place: at(origin, 'type'),
      what: `${FIELD_WORDS[data.field]}改了，不能算${data.type}。`,
      evidence: `${data.figure} ${data.field}：${MEANING}。`,
      remedy:
        data.type === '更新'
          ? `政策变了，就在这个数下面加一条后来的观测，旧的留着；不是，就写 ${allowed.join(' 或 ')}。`
          : `写 ${allowed.join(' 或 ')}。`,
    };
  }
};
