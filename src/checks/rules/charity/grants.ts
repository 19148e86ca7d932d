/** The amount of every row of money is one quantity, and it is money. */
import { QuantityError, readPublished } from '../../../figures/published.ts';
import { canonicalUnit } from '../../../figures/unit.ts';
import type { Rule } from '../../base/rule.ts';

/** Reports rows whose amount cannot be added up. */
export const grants: Rule = function* ({ content, at }) {
  for (const {
    id,
    data: { amount },
    origin,
  } of content.grants) {
    const unit = unitOf(amount);
    if (unit === '元') continue;
    yield unit === null
      ? {
          slug: 'data-phrase-unreadable',
          place: at(origin, 'amount'),
          what: `逐笔记录 ${id} 的“${amount}”读不成一个数。`,
          evidence: `amount: "${amount}"。`,
          remedy: '只留来源里的数和单位，如几万元。',
        }
      : {
          slug: 'data-unit-impossible',
          place: at(origin, 'amount'),
          what: `逐笔记录 ${id} 的金额不是人民币，单位是“${unit || '没有单位'}”。`,
          evidence: `amount: "${amount}"。`,
          remedy: '写来源公布的人民币数；物资写折价，来源没有折价的不写进来。',
        };
  }
};

/** The unit of an amount in its base; null when the phrase is not one quantity. */
export function unitOf(amount: string): string | null {
  try {
    return canonicalUnit(readPublished(amount, { kind: 'money' }).unit).unit;
  } catch (error) {
    if (error instanceof QuantityError) return null;
    throw error;
  }
}
