/** Documents that figures and relations cite have a ledger; figures that exceptions name exist. */
import type { Rule } from '../../base/rule.ts';

/** Reports sources and figures that are named and do not exist. */
export const unknownId: Rule = function* ({ content, registry, at }) {
  const documents = new Set(content.ledgers.map(({ id }) => id));
  for (const { id, data, origin } of content.figures) {
    for (const [index, { source }] of data.observations.entries()) {
      if ('law' in source || documents.has(source.document)) continue;
      yield {
        slug: 'data-unknown-id',
        place: at(origin, 'observations', index, 'source', 'document'),
        what: `数字 ${id} 的来源“${source.document}”没有台账。`,
        evidence: `src/content/sources/ 里有：${[...documents].join('、')}。`,
        remedy: '检查拼写；新的来源先用 npm run ledger -- 全文.txt --write 做台账。',
      };
    }
  }
  for (const { id, data, origin } of content.exceptions) {
    for (const [index, ref] of (data.disputed ?? []).entries()) {
      if (registry.hasObservation(ref)) continue;
      yield {
        slug: 'data-unknown-id',
        place: at(origin, 'disputed', index),
        what: `登记 ${id} 里存疑的数字“${ref}”不存在。`,
        evidence: `写着 ${ref}。`,
        remedy: '检查编号和日期。',
      };
    }
  }
};
