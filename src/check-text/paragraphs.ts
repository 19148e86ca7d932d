/** What is known of each paragraph once its numbers are recognised. */
import type { Asked, Judgement } from './judgement.ts';
import type { Measure } from './measure.ts';
import type { Passage } from './passage.ts';
import type { Resembling } from './resemble.ts';
import { isWellTold } from './resemble.ts';

interface Recognised {
  readonly passage: Passage;
  readonly asked: Asked;
  readonly judgement: Judgement;
  readonly alike: readonly Resembling[];
}

interface Paragraph {
  /** Figures that the paragraph tells rightly: another number there is not meant for one of them. */
  readonly told: Set<string>;
  /** All its numbers. */
  readonly values: Measure[];
}

/** The paragraphs by their ids. */
export function paragraphsOf(recognised: readonly Recognised[]): Map<number, Paragraph> {
  const paragraphs = new Map<number, Paragraph>();
  for (const { passage, asked, judgement, alike } of recognised) {
    const paragraph = paragraphs.get(passage.paragraphId) || { told: new Set(), values: [] };
    paragraph.values.push(asked.measure);
    if (judgement.figure && isLatest(judgement) && isWellTold(judgement, alike)) paragraph.told.add(judgement.figure.id);
    paragraphs.set(passage.paragraphId, paragraph);
  }
  return paragraphs;
}

/** The former value of a figure says nothing of where the present one stands. */
const isLatest = ({ figure, value }: Judgement): boolean => value === figure!.values[figure!.values.length - 1];
