/** Figures that are claimed to agree do agree, or the disagreement is recorded. */
import type { Rule } from '../../base/rule.ts';
import { tellGap, tellOperand, tellRepairs, tellSides } from '../../base/tell.ts';

/** Reports relations that cannot be true and stand in no exception. */
export const inconsistent: Rule = function* ({ content, registry, at }) {
  for (const result of registry.results) {
    const { id, verdict, exception, observations, origin, wholePartMissing } = result;
    if (verdict !== 'inconsistent' || exception) continue;
    const sides = tellSides(result);
    const repairs = tellRepairs(result);
    yield {
      slug: 'relation-inconsistent',
      place: at(origin),
      what: wholePartMissing ? `“${id}”不成立：没有哪个整数能得出所说的比例（${sides}）。` : `“${id}”不成立：${sides}${tellGap(result)}。`,
      evidence: `${observations.map((one) => tellOperand(one, content)).join('；')}。`,
      remedy: `先核对来源原文${repairs ? `（要成立，须 ${repairs}）` : ''}；来源本身对不上的，不要改数，在 src/content/exceptions.yaml 登记理由和到期日。`,
    };
  }
};
