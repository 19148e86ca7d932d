/** A recorded disagreement belongs to a relation. */
import type { Rule } from '../../base/rule.ts';

/** Reports exceptions for relations that do not exist. */
export const unknownRelation: Rule = function* ({ content, at }) {
  const relations = new Set(content.relations.map(({ id }) => id));
  for (const { id, origin } of content.exceptions) {
    if (relations.has(id)) continue;
    yield {
      slug: 'exception-unknown-relation',
      place: at(origin, 'relation'),
      what: `登记的“${id}”在 src/content/relations/ 里找不到。`,
      evidence: `relation: ${id}。`,
      remedy: '检查编号；算式已经删去的，这条登记也删去。',
    };
  }
};
