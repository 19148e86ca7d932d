/** A check on nothing is no check: figures, ledgers and relations must be there. */
import type { Rule } from '../../base/rule.ts';

/** Reports kinds of entries of which the site has none. */
export const empty: Rule = function* ({ content }) {
  const kinds = [
    ['figures', '数字', content.figures],
    ['relations', '算式', content.relations],
    ['sources', '来源台账', content.ledgers],
  ] as const;
  for (const [folder, name, list] of kinds) {
    if (list.length > 0) continue;
    yield {
      slug: 'data-empty',
      place: { unavailable: `src/content/${folder}/ 里没有条目` },
      what: `一条${name}也没有读到，等于什么也没有查。`,
      evidence: `${name}：0 条。`,
      remedy: `看看 src/content/${folder}/ 里的文件是不是空的，或运行的位置不对（--root）。`,
    };
  }
  for (const { id, data, origin } of content.ledgers) {
    if (data.entries.length > 0) continue;
    yield {
      slug: 'data-empty',
      place: content.locate({ ...origin, path: ['entries'] }),
      what: `台账 ${id} 里一个数也没有。`,
      evidence: 'entries 是空的。',
      remedy: '用 npm run ledger -- 全文.txt --write 做出底稿，逐个认领。',
    };
  }
};
