/** The phrase of a figure stands in the ledger at the place that the figure names, and is claimed for it. */

import { ledgerIndex, phraseOf } from '../../base/ledger.ts';
import type { Rule } from '../../base/rule.ts';

/** Reports observations that their document does not witness. */
export const phraseMissing: Rule = function* ({ content, at }) {
  const ledgers = ledgerIndex(content);
  for (const { id, data, origin } of content.figures) {
    for (const [index, { source, published }] of data.observations.entries()) {
      if ('law' in source) continue;
      const ledger = ledgers.get(source.document);
      if (!ledger) continue;
      const here = ledger.byPlace.get(source.at) ?? [];
      if (here.some((entry) => entry.figure?.split('@')[0] === id && phraseOf(entry) === published)) continue;
      const other = here.find((entry) => entry.figure?.split('@')[0] === id);
      yield {
        slug: 'source-phrase-missing',
        place: at(origin, 'observations', index, 'published'),
        what: `数字 ${id} 写的是“${published}”，来源台账 ${source.at} 处${other ? `认给它的是“${phraseOf(other)}”` : '没有认给它的数'}。`,
        evidence:
          here.length > 0
            ? `${source.document} ${source.at} 处有：${here.map((entry) => `“${phraseOf(entry)}”→${entry.figure ?? '不是数'}`).join('，')}。`
            : `${source.document} ${source.at} 处什么数也没有。`,
        remedy: '对照来源原文，改正写错的一边；位置写错了就改 at。',
      };
    }
  }
};
