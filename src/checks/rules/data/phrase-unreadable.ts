/** Every published phrase is exactly one quantity. */
import type { Rule } from '../../base/rule.ts';

const REASONS: Readonly<Record<string, string>> = {
  'no-quantity': '里面没有数',
  'several-quantities': '里面不止一个数',
  'other-words': '除了数、认识的单位和“约、超过、余”一类的字，还有别的话',
  'upper-unit': '上限的单位和它不同',
  'upper-below': '上限比它还小',
  empty: '是空的或者太长',
};

/** Reports phrases that cannot be read. */
export const phraseUnreadable: Rule = function* ({ content, registry }) {
  for (const { kind, origin, id, subject, reason } of registry.problems) {
    if (kind !== 'unreadable-phrase') continue;
    yield {
      slug: 'data-phrase-unreadable',
      place: content.locate(origin),
      what: `数字 ${id} 的“${subject}”读不成一个数：${REASONS[reason] ?? '写法不认识'}。`,
      evidence: `published: "${subject}"。`,
      remedy: '只留来源里的数、单位和紧挨着的“约、近、超过、余”等字；新单位请工程师加进 src/figures/unit-table.ts。',
    };
  }
};
