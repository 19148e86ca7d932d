/** Restoring an elided unit changes neither the number nor its hedge. */
import { readQuantities } from '../../../figures/quantity.ts';
import type { Rule } from '../../base/rule.ts';

const UNIT_WORDS = /个?百分点|百分之|分之|千人|万人/g;
/** The numeral signs of a text in order. */
const numbersOf = (text: string): string =>
  text
    .replace(UNIT_WORDS, (word) => (/[千万]人/.test(word) ? word[0]! : '\uFFFC'))
    .replace(/[^0-9０-９.．%％\uFFFC零〇一二三四五六七八九十百千万亿两几数半]/g, '');
const hedgesOf = (text: string): string =>
  readQuantities(text)
    .map(({ hedge }) => hedge ?? '')
    .join(' ')
    .trim();

/** Reports readings whose numbers or hedges are not those of the phrase. */
export const readsDiffers: Rule = function* ({ content, at }) {
  for (const { id, data, origin } of content.ledgers) {
    for (const [index, { at: where, phrase, reads }] of data.entries.entries()) {
      if (
        reads === undefined ||
        (numbersOf(phrase) === numbersOf(reads) && (hedgesOf(phrase) === hedgesOf(reads) || hedgesOf(phrase) === ''))
      )
        continue;
      yield {
        slug: 'source-reads-differs',
        place: at(origin, 'entries', index, 'reads'),
        what: `原话是“${phrase}”，读成“${reads}”时连数也变了。`,
        evidence: `${id} ${where}：${numbersOf(phrase)} 与 ${numbersOf(reads)}。`,
        remedy: 'reads 只补来源省去的单位，数和“约、余”等字照抄。',
      };
    }
  }
};
