/** What is known of a paragraph once its numbers are recognised. */
import type { Alike } from './alike.ts';
import type { Asked, Judgement } from './judgement.ts';
import type { Measure } from './measure.ts';
import { isWellTold } from './resemble.ts';
import { isFitting } from './resembling.ts';

interface Recognised {
  readonly asked: Asked;
  readonly judgement: Judgement;
  readonly alike: Alike;
}

export interface Paragraph {
  /** Figures that the paragraph tells rightly: another number there is not meant for one of them. */
  readonly told: Set<string>;
  /** Figures that a number of the paragraph is told of, with another value. */
  readonly missed: Set<string>;
  /** All its numbers. */
  readonly values: Measure[];
  /** Figures whose present value stands there, in whatever words. */
  readonly present: Set<string>;
  /** For each figure, by how much the words of the number that is most like it are. */
  readonly claims: Map<string, number>;
}

/** So many of the likest figures are claimed by a number. */
const MOST = 4;

/** What is known of a paragraph by its numbers. */
export function paragraphOf(recognised: readonly Recognised[]): Paragraph {
  const paragraph: Paragraph = { told: new Set(), missed: new Set(), values: [], present: new Set(), claims: new Map() };
  for (const { asked, judgement, alike } of recognised) {
    paragraph.values.push(asked.measure);
    for (const { prepared, score } of alike.near.slice(0, MOST))
      paragraph.claims.set(prepared.figure.id, Math.max(score, paragraph.claims.get(prepared.figure.id) || 0));
    if (judgement.figure && judgement.verdict === 'differs') paragraph.missed.add(judgement.figure.id);
    if (judgement.figure && isLatest(judgement) && isFitting(judgement)) paragraph.present.add(judgement.figure.id);
    if (judgement.figure && isLatest(judgement) && isWellTold(judgement, alike)) paragraph.told.add(judgement.figure.id);
  }
  return paragraph;
}

/** The former value of a figure says nothing of where the present one stands. */
const isLatest = ({ figure, value }: Judgement): boolean => value === figure!.values[figure!.values.length - 1];
