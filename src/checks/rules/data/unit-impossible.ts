/** What a figure is called fits the unit that it is counted in. */
import { addable, isSpan } from '../../../figures/unit-algebra.ts';
import type { Rule } from '../../base/rule.ts';

const RATIO = new Set(['', '%', '倍', '百分点']);
const isRatio = (unit: string): boolean => RATIO.has(unit) || unit === '‰';

/** Kinds that allow some units only. */
const FITS: Readonly<Record<string, { readonly test: (unit: string) => boolean; readonly name: string }>> = {
  share: { test: isRatio, name: '百分比、几分之几或倍数' },
  growth: { test: isRatio, name: '百分比、百分点或倍数' },
  decline: { test: isRatio, name: '百分比、百分点或倍数' },
  money: { test: (unit) => /元|币|镑|铢|法郎|卢/.test(unit), name: '元' },
  area: { test: (unit) => addable(unit.split('/')[0]!) === addable('平方米'), name: '平方米、平方公里或亩' },
  duration: { test: isSpan, name: '天、工作日、月、年或学期' },
  age: { test: (unit) => addable(unit) === addable('岁') || isSpan(unit), name: '岁' },
  count: { test: (unit) => !isRatio(unit) || unit === '', name: '人、户、个等，不能是百分比' },
};

/** Reports figures whose unit their kind cannot have. */
export const unitImpossible: Rule = function* ({ registry, at }) {
  for (const { id, kind, observations } of registry.figures) {
    const fits = FITS[kind];
    if (!fits) continue;
    for (const { unit, published, origin } of observations) {
      if (fits.test(unit)) continue;
      yield {
        slug: 'data-unit-impossible',
        place: at(origin, 'published'),
        what: `数字 ${id} 的种类是 ${kind}，单位却是“${unit || '没有单位'}”。`,
        evidence: `published: "${published}"；${kind} 的单位应是${fits.name}。`,
        remedy: '检查 published 有没有抄错；没有抄错就改 kind。',
      };
    }
  }
};
