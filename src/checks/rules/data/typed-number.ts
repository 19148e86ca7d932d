/** Nobody types a number into prose: it comes from data through a token. */
import { findNumerals } from '../../../figures/numeral.ts';
import type { Rule } from '../../base/rule.ts';
import { withoutTokens } from '../../base/token.ts';

/** Of one text; a reader needs no more to see what is wrong. */
const MOST = 200;

/** Reports digits, and quantities in Chinese numerals, that stand in prose. */
export const typedNumber: Rule = function* ({ content }) {
  for (const { text, at } of content.prose) {
    const bare = withoutTokens(text);
    for (const { text: numeral, start, end } of findNumerals(bare).slice(0, MOST)) {
      const around = `${text.slice(Math.max(0, start - 10), start)}${numeral}${text.slice(end, end + 10)}`.replace(/\s+/g, ' ').trim();
      yield {
        slug: 'data-typed-number',
        place: at(start),
        what: `文字里直接打了“${numeral}”，将来数变了这里不会跟着变。`,
        evidence: `上下文：“${around}”。`,
        remedy: '换成记号 {数字编号}、{law:…}、{phone:…}，页面里用 <Figure>、<Law>、<Phone>；不是数据的，换个说法。',
      };
    }
  }
};
