/** A check on nothing is no check: figures, ledgers and relations must be there, or said not to be there yet. */

import { NEEDED_KINDS } from '../../../figures/schema.ts';
import type { Rule } from '../../base/rule.ts';

const NAMES = { figures: '数字', relations: '算式', sources: '来源台账' } as const;

/** Reports kinds of entries of which the site has none without saying so, and those that it wrongly says to have none of. */
export const empty: Rule = function* ({ content, at }) {
  const lists = { figures: content.figures, relations: content.relations, sources: content.ledgers } as const;
  for (const kind of NEEDED_KINDS) {
    const said = content.empty.find(({ data }) => data.kind === kind);
    const name = NAMES[kind];
    if (lists[kind].length === 0 && !said)
      yield {
        slug: 'data-empty',
        place: { unavailable: `src/content/${kind}/ 里没有条目` },
        what: `一条${name}也没有读到，等于什么也没有查。`,
        evidence: `${name}：0 条。`,
        remedy: `看看 src/content/${kind}/ 里的文件是不是空的，或运行的位置不对（--root）。确实还没有，在 empty.yaml 里写明。`,
      };
    if (lists[kind].length > 0 && said)
      yield {
        slug: 'data-empty',
        place: at(said.origin, 'kind'),
        what: `这里说还没有${name}，其实已经有了。`,
        evidence: `${name}：${lists[kind].length} 条。`,
        remedy: '从 empty.yaml 里删去这一条；留着它，哪天文件丢了也不会有人知道。',
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
