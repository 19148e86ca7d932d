/** Relations name figures that exist. */
import type { Rule } from '../../base/rule.ts';

/** Reports operands that name nothing. */
export const unknownOperand: Rule = function* ({ content, registry, at }) {
  const unreadable = new Set(registry.problems.filter(({ kind }) => kind === 'unreadable-phrase').map(({ id }) => id));
  for (const { kind, id, subject, origin } of registry.problems) {
    if (kind !== 'unknown-operand' || unreadable.has(subject.split('@')[0]!)) continue;
    const data = content.relations.find((relation) => relation.origin === origin)!.data as Record<string, unknown>;
    const field = Object.keys(data).find((key) => JSON.stringify(data[key]).includes(`"${subject}"`));
    const base = subject.split('@')[0]!;
    const known = registry.has(base) ? registry.figure(base).observations.map(({ ref }) => ref) : [];
    yield {
      slug: 'relation-unknown-operand',
      place: field ? at(origin, field) : at(origin),
      what: `“${id}”用到的数字“${subject}”不存在。`,
      evidence: known.length > 0 ? `${base} 有：${known.join('、')}。` : `没有编号 ${base}。`,
      remedy: '检查编号和日期；还没有登记的，先登记。',
    };
  }
};
