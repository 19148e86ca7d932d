/** What the ledger gives to a figure, the figure publishes. */

import { phraseOf } from '../../base/ledger.ts';
import type { Rule } from '../../base/rule.ts';

/** Reports ledger entries that name a figure which publishes something else. */
export const entryUnmatched: Rule = function* ({ content, registry, at }) {
  const figures = new Map(content.figures.toReversed().map((figure) => [figure.id, figure.data])); // Of duplicates the first one counts.
  for (const { id: document, data, origin } of content.ledgers) {
    for (const [index, entry] of data.entries.entries()) {
      if (entry.figure === undefined) continue;
      const [id, date] = entry.figure.split('@') as [string, string?];
      const place = at(origin, 'entries', index, 'figure');
      const said = phraseOf(entry);
      const figure = figures.get(id);
      if (!figure || (date !== undefined && !registry.hasObservation(entry.figure))) {
        yield {
          slug: 'source-entry-unmatched',
          place,
          what: `台账把“${said}”认给了 ${entry.figure}，没有这个数字。`,
          evidence: `${document} ${entry.at}。`,
          remedy: '检查编号；还没有登记的，先在 src/content/figures/ 里加上。',
        };
        continue;
      }
      const observations = figure.observations.filter(({ source }) => 'document' in source && source.document === document);
      if (observations.some(({ published }) => published === said)) continue;
      yield {
        slug: 'source-entry-unmatched',
        place,
        what: `台账把“${said}”认给了 ${entry.figure}，那里公布的却不是它。`,
        evidence: `${document} ${entry.at}；${id} 公布的是${observations.map(({ published }) => `“${published}”`).join('、') || '别的来源的数'}。`,
        remedy: '对照来源原文，改正写错的一边，或认给别的编号。',
      };
    }
  }
};
