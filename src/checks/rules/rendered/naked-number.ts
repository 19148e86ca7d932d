/** No number stands in the output that does not come from the data. */

import type { Mark } from '../../../figures/marks.ts';
import { hasMarks, MarkError, readMarks } from '../../../figures/marks.ts';
import { findNumerals } from '../../../figures/numeral.ts';
import type { PublishedText } from '../../steps/published-text.ts';
import { addressOf } from '../../steps/read-page.ts';
import type { SiteRule } from '../../steps/site-context.ts';
import { memoryOf, remembered } from '../../steps/site-context.ts';
import { placeIn, wordsAround } from '../../steps/site-place.ts';

/** Stands for a mark while the rest of a text is scanned. */
const FROM_DATA = '\uFFFC';
/** Behind a mark these change its value: 17.91 万. */
const SCALES = /^(?:[万亿兆萬億%％‰]|分之)/;

interface Naked {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Reports numbers outside marks, and words that change the value of a mark from outside. */
export const nakedNumber: SiteRule = {
  *onFile({ file, texts }, context) {
    const judged = judgedTexts(context);
    for (const published of texts) {
      for (const { start, end, text } of judge(published, context.facts.origin, judged)) {
        const around = wordsAround(published.text, start, end);
        yield {
          slug: 'rendered-naked-number',
          place: placeIn(file, published.offsetOf(start)),
          what: `“${text}”是直接写上去的数，不是从数字表来的（${published.where}）。`,
          evidence: `上下文：“${around}”。${context.trace(plainAround(published.text, start, end), addressOf(file.path))}`,
          remedy:
            '把它登记为数字、法规条款或电话，页面上用 <Figure>、<Law>、<Phone> 或相应的记号；确实不是数据的，在 exemptions.yaml 写明理由。',
        };
      }
    }
  },
};

const judgedTexts = memoryOf<readonly Naked[]>();

/** Naked numbers of one text; equal texts are judged once, for frames repeat on every page. */
function judge(published: PublishedText, origin: string, judged: Map<string, readonly Naked[]>): readonly Naked[] {
  const key = published.whole?.length ? `${published.text}\u0000${JSON.stringify(published.whole)}` : published.text;
  return remembered(judged, key, () => nakedIn(published, origin));
}

function nakedIn({ text, whole = [] }: PublishedText, origin: string): Naked[] {
  const marks = marksOf(text);
  if (!marks) return [];
  let bare = '';
  let at = 0;
  for (const { start, end } of marks) {
    bare += text.slice(at, start) + FROM_DATA.repeat(end - start);
    at = end;
  }
  bare += text.slice(at);
  // The site's own address may hold digits; the configuration says what it is.
  bare = bare.replaceAll(origin, FROM_DATA.repeat(origin.length));
  // The rule on figure elements compares those character by character.
  const naked = joined(bare, findNumerals(bare)).filter(
    (number) => !whole.some(({ start, end }) => start <= number.start && number.end <= end),
  );
  for (const { start, end } of glued(marks, whole)) {
    const scale = SCALES.exec(bare.slice(end, end + 2));
    if (scale && !naked.some((number) => number.start <= end && end < number.end))
      naked.push({ start: end, end: end + scale[0].length, text: text.slice(start, end).replace(/^.*\uE001|\uE002$/g, '') + scale[0] });
  }
  return naked;
}

/** 五 and 一 of 五分之一 are one finding. */
function joined(text: string, numerals: readonly Naked[]): Naked[] {
  const whole: Naked[] = [];
  for (const { start, end } of numerals) {
    const last = whole[whole.length - 1];
    const from = last && /^\s*分\s*之\s*$/.test(text.slice(last.end, start)) ? whole.pop()!.start : start;
    whole.push({ start: from, end, text: text.slice(from, end) });
  }
  return whole;
}

/** Stretches whose value must not be changed by what follows: marks, and figures compared as a whole. */
function glued(marks: readonly Mark[], whole: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  return [
    ...marks.filter((mark) => mark.kind === 'F' && !whole.some(({ start, end }) => start <= mark.start && mark.end <= end)),
    ...whole,
  ];
}

function marksOf(text: string): Mark[] | null {
  if (!hasMarks(text)) return [];
  try {
    return readMarks(text);
  } catch (error) {
    if (error instanceof MarkError) return null;
    throw error;
  }
}

/** The words around a number up to the nearest mark on either side: what stands in a source file literally. */
function plainAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('\uE002', start - 1) + 1, text.lastIndexOf('\n', start - 1) + 1, start - 12, 0);
  const stops = [text.indexOf('\uE000', end), text.indexOf('\n', end), end + 12].filter((stop) => stop >= 0);
  return text.slice(from, Math.min(...stops));
}
