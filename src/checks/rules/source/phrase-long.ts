/** Evidence is the shortest phrase that carries the number, not a sentence of the source. */
import type { Rule } from '../../base/rule.ts';

const LONGEST = 30;

/** Reports ledger phrases longer than 30 characters. */
export const phraseLong: Rule = function* ({ content, at }) {
  for (const { id, data, origin } of content.ledgers) {
    for (const [index, { at: where, phrase, reads }] of data.entries.entries()) {
      for (const [field, text] of [
        ['phrase', phrase],
        ['reads', reads ?? ''],
      ] as const) {
        const { length } = [...text];
        if (length > LONGEST)
          yield {
            slug: 'source-phrase-long',
            place: at(origin, 'entries', index, field),
            what: `摘录的原话有 ${length} 个字，最多 ${LONGEST} 个。`,
            evidence: `${id} ${where}：“${text.slice(0, 20)}……”。`,
            remedy: '只留说出这个数的最短的几个字。',
          };
      }
    }
  }
};
