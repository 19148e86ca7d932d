/** Where a Chinese numeral states a quantity: the line of the check "no naked number". */

import type { Numeral } from './numeral-value.ts';
import { isArticle } from './numeral-words.ts';

const HEDGE_BEFORE =
  /(?:大约|将近|接近|超过|超|逾|突破|高于|低于|多于|少于|不足|不到|不满|未满|已满|年满|至少|至多|最多|最少|不低于|不少于|不超过|不多于|大概|(?:^|[^条合节制预公签契])约|(?:^|[^最附就邻亲靠新])近)[为有了]?\s?$/;
const HEDGE_AFTER = /^(?:余|多|以上|以下|以内|之内|之多|左右|上下|来[个人名岁户家])/;
const HEDGE_BEHIND_MEASURE = /^.{1,3}(?:以上|以下|以内|之内|左右|多[人个年月天次])|^[个年天倍]半/;
const FORMAL = '壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟';
const CLASSIFIERS =
  '个名人位户家所处座间件项类种款条份支批次场届期例具对双张台套辆只头亩米里斤吨岁年月日天周元角块倍成栋幢层间班组队村乡镇县市省篇本册部门步轮趟回顿口员县区';
const MEASURES =
  /^(?:平方|立方|公里|公斤|公顷|小时|分钟|工作日|星期|学期|人次|户次|场次|百分点|个百分点|千米|千克|千瓦|厘米|毫米|美元|欧元|港元|日元)/;
const AFTER_CHENG = /^成(?![立为效果员功就长本年熟绩都语型品交因分形全行色])/;

/** Units that stand after a slash, 每, or in a table head: 单位：万元, 张/千人. */
const UNIT_PLACE = /[每/／：:（(、单位]\s?$/;

/** Whether a measure word follows at `at`. */
export function classifierAt(text: string, at: number): boolean {
  const next = text[at];
  return next !== undefined && (CLASSIFIERS.includes(next) || MEASURES.test(text.substr(at, 4)));
}

/** Whether a Chinese numeral states a quantity; `strict` counts small plain ones (三 in 三类) too. */
export function statesQuantity(text: string, numeral: Numeral, strict: boolean): boolean {
  const before = text.slice(Math.max(0, numeral.start - 4), numeral.start);
  const after = text.substr(numeral.end, 6);
  if (/^\s*分\s*之/.test(after) || /分\s*之\s*$/.test(before)) return true;
  if (numeral.vague) return false;
  if (numeral.bare) return bareCounts(text, numeral);
  if (numeral.digitCount === 1 && FORMAL.includes(numeral.text) && !/^[元圆角分个]/.test(after)) return false;
  if (/^[俩倆]$/.test(numeral.text)) return false;
  if (isArticle(text, numeral.start, numeral.end) && !HEDGE_BEFORE.test(before) && !HEDGE_BEHIND_MEASURE.test(after)) return false;
  if (strict) return true;
  if (AFTER_CHENG.test(after) || /^(?:倍|个百分点|百分点|折)/.test(after)) return true;
  if (numeral.units || numeral.digitCount > 2 || !numeral.whole) return true;
  if (numeral.low.compare(numeral.high) !== 0) return classifierAt(text, numeral.end);
  if (numeral.digitCount === 2) return true;
  if (HEDGE_AFTER.test(after) && !/^多[元样种方渠层维边]/.test(after)) return true;
  if (!classifierAt(text, numeral.end)) return false;
  return HEDGE_BEFORE.test(before) || HEDGE_BEHIND_MEASURE.test(after);
}

/** A lone 百, 千, 万 or 亿 counts when something is counted with it: 百余次, 近千人; not in 万元 or 千方百计. */
export function bareCounts(text: string, numeral: Numeral): boolean {
  const before = text.slice(Math.max(0, numeral.start - 4), numeral.start);
  const after = text.substr(numeral.end, 6);
  if (UNIT_PLACE.test(before)) return false;
  if (/^(?:余|多[个名人户次家件项元万年]|来[个名人户次家件])/.test(after)) return true;
  return (
    /(?:近|超过|超|逾|约|上|达|达到|过|好几|不足|不到)\s?$/.test(before) &&
    /^[个名人位户家所处座件项条份支批次场例具对张台套元亩吨米斤年天]/.test(after)
  );
}
