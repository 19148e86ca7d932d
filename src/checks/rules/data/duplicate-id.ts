/** An id names one entry, whichever file it stands in. */
import type { Sited } from '../../../figures/content.ts';
import type { Finding } from '../../base/finding.ts';
import type { Rule, RuleContext } from '../../base/rule.ts';

/** Reports the second entry of an id. */
export const duplicateId: Rule = function* (context) {
  const { figures, relations, laws, ledgers, gaps, exemptions, exceptions, grants } = context.content;
  yield* repeated(figures, '数字', context);
  yield* repeated(relations, '算式', context);
  yield* repeated(laws, '法规', context);
  yield* repeated(ledgers, '来源台账', context);
  yield* repeated(gaps, '没有公布的事', context);
  yield* repeated(exemptions, '免查', context);
  yield* repeated(exceptions, '登记的对不上', context);
  yield* repeated(grants, '逐笔记录', context);
  for (const { id, data, origin } of laws) {
    const seen = new Set<string>();
    for (const [index, { at }] of data.articles.entries()) {
      if (seen.has(at))
        yield {
          slug: 'data-duplicate-id',
          place: context.at(origin, 'articles', index, 'at'),
          what: `《${data.short}》的${at}写了两次。`,
          evidence: `文件 ${id} 的第 ${index + 1} 条又是${at}。`,
          remedy: '两条并成一条。',
        };
      seen.add(at);
    }
  }
};

function* repeated(list: readonly Sited<unknown>[], kind: string, { at, content }: RuleContext): Iterable<Finding> {
  const first = new Map<string, Sited<unknown>>();
  for (const entry of list) {
    const before = first.get(entry.id);
    if (!before) {
      first.set(entry.id, entry);
      continue;
    }
    const { file, line } = content.locate(before.origin);
    yield {
      slug: 'data-duplicate-id',
      place: at(entry.origin),
      what: `${kind}编号“${entry.id}”用了两次。`,
      evidence: `第一次在 ${file}:${line}。`,
      remedy: '给其中一个另起编号；本来就是同一个的，删去一处。',
    };
  }
}
