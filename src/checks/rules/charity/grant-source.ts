/** A row of money stands in the ledger at the place that it names, and the ledger gives that number to no other row. */
import { ledgerIndex, phraseOf } from '../../base/ledger.ts';
import type { Rule } from '../../base/rule.ts';

/** Reports rows without a witness, and ledger entries that name a row which says something else. */
export const grantSource: Rule = function* ({ content, at }) {
  const ledgers = ledgerIndex(content);
  for (const {
    id,
    data: { amount, source },
    origin,
  } of content.grants) {
    if ('law' in source) {
      yield {
        slug: 'source-phrase-missing',
        place: at(origin, 'source', 'law'),
        what: `逐笔记录 ${id} 的出处是法规，法规里不会有这一笔钱。`,
        evidence: `law: ${source.law}。`,
        remedy: '写公布这一笔的文件和位置：source: { document, at }。',
      };
      continue;
    }
    const here = ledgers.get(source.document)?.byPlace.get(source.at) ?? [];
    if (here.some((entry) => entry.grant === id && phraseOf(entry) === amount)) continue;
    yield {
      slug: 'source-phrase-missing',
      place: at(origin, 'amount'),
      what: `逐笔记录 ${id} 写的是“${amount}”，来源台账 ${source.document} ${source.at} 处没有认给它的这个数。`,
      evidence:
        here.length > 0
          ? `那里有：${here.map((entry) => `“${phraseOf(entry)}”→${entry.grant ?? entry.figure ?? '不是数'}`).join('，')}。`
          : '那里什么数也没有。',
      remedy: '对照来源原文，改正写错的一边；台账里的那一条写 grant: 编号 来认领。',
    };
  }
  const rows = new Map(content.grants.map((row) => [row.id, row.data]));
  for (const { id: document, data, origin } of content.ledgers) {
    for (const [index, entry] of data.entries.entries()) {
      if (entry.grant === undefined) continue;
      const row = rows.get(entry.grant);
      if (
        row &&
        'document' in row.source &&
        row.source.document === document &&
        row.source.at === entry.at &&
        row.amount === phraseOf(entry)
      )
        continue;
      yield {
        slug: 'source-entry-unmatched',
        place: at(origin, 'entries', index, 'grant'),
        what: `台账把“${phraseOf(entry)}”认给了逐笔记录 ${entry.grant}，那里${row ? `写的却是“${row.amount}”，或者出处不是这里` : '没有这一笔'}。`,
        evidence: `${document} ${entry.at}。`,
        remedy: '检查编号；还没有登记的，先在 src/content/grants/ 里加上。',
      };
    }
  }
};
