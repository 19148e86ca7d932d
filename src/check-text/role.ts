/** What a number does in its sentence: tells a state, a change, or where a change began. */
import type { Passage } from './passage.ts';

export type Role =
  | 'level' // 有1207家
  | 'from' // 从874家
  | 'to' // 增加到1207家
  | 'rise' // 增长30.5%
  | 'fall'; // 减少40.6%

const RISE =
  '多卖|多收|多花|多掏|多领|大了|高了|增长|增加|升幅|涨了|添了|提高|上升|增幅|涨幅|上涨|上调|上浮|提升|扩大|增多|多|增|升|涨|扩|提';
const FALL = '少卖|少收|少花|少掏|少领|减少|下降|压缩|降低|减幅|降幅|缩减|调减|精简|压减|回落|下调|缩小|瘦身|少|减|降|缩|并掉|撤并';
const HOW_MUCH = '(?:分别|依次|幅度|比例|率)?(?:了|约|为|达|达到|近|超|超过|有|是|：|:|\\s)*$';
const ENDS_WITH_RISE = new RegExp(`(?:${RISE})${HOW_MUCH}`);
const ENDS_WITH_FALL = new RegExp(`(?:${FALL})${HOW_MUCH}`);
const ENDS_WITH_TARGET =
  /(?:增加|提高|上升|增|升|降|降低|减|减少|下降|扩大|扩|发展|增长|壮大|调整|合并|并|整合|压缩|缩减|缩|跃升|涨|变|调|提|添)(?:了)?(?:到|至|为|成)(?:现在的|目前的|如今的)?(?:了|约|近)*$/;
const TARGET_FOLLOWS =
  /^[^，。；！？\n]{0,10}?(?:增加|提高|上升|增长|增|升|降|减|下降|扩大|扩|发展|壮大|调整|合并|并|整合|压缩|缩减|跃升|涨|变|调|提|添|减少)(?:到|至|为|成)/;
/** 把239个乡镇优化为142个: what becomes another number. */
const NUMBER_FOLLOWS =
  /^[^，。；！？\n\d]{1,10}?(?:到|至|[^认因作称]为|成)(?:了|约|近|不足|不到|现在的)?(?:[\d０-９]|[一二两三四五六七八九十百千万]{2})/;
/** 1246元 → 1400元, 1.2万变2.1万 */
const ARROW_FOLLOWS = /^\s*(?:→|->|—>|⇒|变成|变为|变)\s*[\d０-９一二三四五六七八九]/;
const ARROW_BEFORE = /(?:→|->|—>|⇒|变成|变为|变)\s*$/;
const BEGINS_FROM = /(?:从|由)[^，。；！？、\d]{0,14}$/;
/** 涨了多少？82%。 */
const ASKED = new RegExp(`(?:${RISE})了?(?:多少|多大|几成|几倍)[？?](?:答)?[：:]?$`);
/** 从239个压下来 */
const SHRINKS = /^[^，。；！？\n]{0,4}(?:压|减|降|并|缩|精简|起步)/;
/** 从68平方公里、1.2万人，长到115平方公里、2.1万人 */
const LIST_TO_LIST = /^(?:、[^，。；！？\n]{1,12})*，[^，。；！？\n\d]{0,6}(?:到|至|成)(?:了|约|近)?[\d０-９]/;
/** 比“十二五”末高出105%, or 高出59% where the clause says nothing to compare with: against a former time, not against another thing. */
const ABOVE_BEFORE = /(?:^|[比较][^，。；]{0,12}(?:末|前|去年|上年|往年|同期|当年|当初|那时))(?:高|多)出了?(?:约|近)*$/;
const CHANGE_FOLLOWS = /^的?(?:增幅|增长|涨幅|升幅|降幅|减幅|下降)/;
/** 增长59%和1.05倍: the second number goes on with what the first one did. */
const LISTED = /^(?:和|、|与|及|以及)$/;

/** The roles of all quantities of a text. */
export function rolesOf(
  text: string,
  quantities: readonly { readonly start: number; readonly end: number; readonly unit: string }[],
  passages: readonly Passage[],
): Role[] {
  const roles: Role[] = [];
  quantities.forEach((quantity, index) => {
    const before = text.slice(Math.max(passages[index]!.clause, quantity.start - 24), quantity.start);
    if (ASKED.test(text.slice(Math.max(0, quantity.start - 14), quantity.start))) {
      roles.push('rise');
      return;
    }
    const listed = index > 0 && LISTED.test(text.slice(quantities[index - 1]!.end, quantity.start)) ? roles[index - 1]! : null;
    const isAbove = quantity.unit === '%' && ABOVE_BEFORE.test(before);
    roles.push(isAbove ? 'rise' : roleOf(before, text.substr(quantity.end, 24), listed));
  });
  return roles;
}

function roleOf(before: string, after: string, listed: Role | null): Role {
  if (ENDS_WITH_TARGET.test(before) || ARROW_BEFORE.test(before)) return 'to';
  if (TARGET_FOLLOWS.test(after) || NUMBER_FOLLOWS.test(after) || ARROW_FOLLOWS.test(after)) return 'from';
  if (BEGINS_FROM.test(before) && /^[^，。；！？\n]{0,10}(?:到|至|为)/.test(after)) return 'from';
  if (BEGINS_FROM.test(before) && SHRINKS.test(after)) return 'from';
  if ((BEGINS_FROM.test(before) || listed === 'from') && LIST_TO_LIST.test(after)) return 'from';
  if (ENDS_WITH_FALL.test(before)) return 'fall';
  if (ENDS_WITH_RISE.test(before)) return 'rise';
  if (CHANGE_FOLLOWS.test(after)) return /^的?(?:降|减|下)/.test(after) ? 'fall' : 'rise';
  return listed === 'rise' || listed === 'fall' ? listed : 'level';
}

/** Whether the number tells by how much something changed. */
export const isChange = (role: Role): boolean => role === 'rise' || role === 'fall';
