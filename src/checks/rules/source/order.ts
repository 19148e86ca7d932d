/** The ledger follows its document from the first place to the last. */
import { comparePlaces } from '../../../figures/place.ts';
import type { Rule } from '../../base/rule.ts';

/** Reports entries that stand behind a later place. */
export const order: Rule = function* ({ content, at }) {
  for (const { id, data, origin } of content.ledgers) {
    for (const [index, { at: where, phrase }] of data.entries.entries()) {
      const before = data.entries[index - 1];
      if (!before || comparePlaces(before.at, where) <= 0) continue;
      yield {
        slug: 'source-order',
        place: at(origin, 'entries', index, 'at'),
        what: `“${phrase}”（${where}）排在了 ${before.at} 的后面。`,
        evidence: `台账 ${id} 要按原文先后排列。`,
        remedy: '把这一条移到它的位置上，或改正 at。',
      };
    }
  }
};
