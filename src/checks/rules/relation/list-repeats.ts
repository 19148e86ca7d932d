/** A counted list names different things. */
import type { Rule } from '../../base/rule.ts';

/** Reports names that stand in a list twice. */
export const listRepeats: Rule = function* ({ content, at }) {
  for (const { id, data, origin } of content.relations) {
    if (data.kind !== 'list-count') continue;
    for (const [index, item] of data.items.entries()) {
      if (data.items.indexOf(item) === index) continue;
      yield {
        slug: 'relation-list-repeats',
        place: at(origin, 'items', index),
        what: `“${id}”列举的“${item}”写了两次，数出来会多一个。`,
        evidence: `第 ${data.items.indexOf(item) + 1} 项和第 ${index + 1} 项相同。`,
        remedy: '删去一个，或按来源写出它们的区别。',
      };
    }
  }
};
