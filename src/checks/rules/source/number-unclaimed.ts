/** Every number of a source becomes a figure, or is dismissed with a kind. */
import type { Rule } from '../../base/rule.ts';

/** Reports ledger entries that are neither claimed nor dismissed, or both. */
export const numberUnclaimed: Rule = function* ({ content, at }) {
  for (const { id, data, origin } of content.ledgers) {
    for (const [index, { at: where, phrase, figure: figureId, grant, dismissed, reason }] of data.entries.entries()) {
      const figure = figureId ?? grant;
      const place = at(origin, 'entries', index, 'phrase');
      const evidence = `${id} ${where}。`;
      if (figure === undefined && dismissed === undefined) {
        yield {
          slug: 'source-number-unclaimed',
          place,
          what: `来源里的“${phrase}”没有着落：不是任何数字，也没有说明为什么不算。`,
          evidence,
          remedy: '写 figure: 编号 认领它，或写 dismissed: ordinal、date、name、heading、wording 之一。',
        };
      } else if (figure !== undefined && dismissed !== undefined) {
        yield {
          slug: 'source-number-unclaimed',
          place,
          what: `来源里的“${phrase}”既认给了 ${figure}，又写着不算数。`,
          evidence,
          remedy: 'figure 和 dismissed 只留一个。',
        };
      } else if (dismissed === 'wording' && reason === undefined) {
        yield {
          slug: 'source-number-unclaimed',
          place,
          what: `来源里的“${phrase}”说是一般用语，没有写理由。`,
          evidence,
          remedy: '加上 reason，写明它为什么不是数据。',
        };
      }
    }
  }
};
