/** Words that loosen a number: 约, 近, 超过, 不低于 before it, 余, 左右, 以上 behind it. */
import { skipBlanks } from './numeral-chars.ts';

/** What a hedge does to the number x it stands with. */
export type HedgeKind =
  | 'about' // around x
  | 'nearly' // a little below x
  | 'more' // a little above x
  | 'above' // (x, ∞)
  | 'below' // (−∞, x)
  | 'at-least' // [x, ∞)
  | 'at-most'; // (−∞, x]

/** A hedge as printed. */
export interface Hedge {
  readonly kind: HedgeKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const words = (kind: HedgeKind, list: string): [string, HedgeKind][] => list.split(' ').map((word) => [word, kind]);

const BEFORE = new Map<string, HedgeKind>([
  ...words('about', '约 大约 约为 大概 约合 大致 约莫'),
  ...words('nearly', '近 将近 接近'),
  ...words('above', '超 超过 逾 突破 高于 多于 大于 已超 超越 過'),
  ...words('below', '低于 少于 小于 不足 不到 不满 未满 没满 没有满 未达 不及 低於 少於'),
  ...words(
    'at-least',
    '至少 不低于 不少于 不小于 最少 最低 起码 不下于 不下 年满 已满 不得低于 不得少于 不应低于 不应少于 不能低于 满 大于等于 ≥',
  ),
  ...words(
    'at-most',
    '不超过 不超 至多 最多 不高于 不多于 不大于 最高 不得超过 不得高于 不得多于 不应超过 不能超过 未超过 没有超过 没超过 最长 最长不超过 最多不超过 最高不超过 小于等于 ≤',
  ),
  ['上', 'at-least'],
  ['>', 'above'],
  ['＞', 'above'],
  ['<', 'below'],
  ['＜', 'below'],
]);

const AFTER = new Map<string, HedgeKind>([
  ...words('about', '左右 上下 来'),
  ...words('more', '余 多 餘 有余 出头'),
  ...words('above', '以上 之上'),
  ...words('at-least', '及以上'),
  ...words('below', '以下 之下 不到'),
  ...words('at-most', '以内 之内 及以下'),
]);

const LONGEST = 6;
/** 近 in 最近, 约 in 合约, 满 in 圆满, 超 in 高超 hedge nothing. */
const PART_OF_WORD: Readonly<Record<string, string>> = {
  近: '最附就邻亲靠新临接将',
  约: '条合节制预公签契履违',
  满: '圆充丰美期届不未没有饱',
  超: '高不',
  最高: '',
  過: '超',
};
const LINKS = '为有了达占在计是到';

/** The hedge that ends at `at`, or null. One linking word may stand between: 约有, 超过了. */
export function hedgeBefore(text: string, at: number): Hedge | null {
  let end = at;
  while (end > 0 && at - end < 2 && text[end - 1] === ' ') end -= 1;
  return endingAt(text, end, at) ?? (LINKS.includes(text[end - 1] ?? ' ') ? endingAt(text, end - 1, at) : null);
}

function endingAt(text: string, end: number, at: number): Hedge | null {
  for (let length = Math.min(LONGEST, end); length > 0; length -= 1) {
    const word = text.slice(end - length, end);
    const kind = BEFORE.get(word);
    if (kind === undefined) continue;
    const before = text[end - length - 1];
    if (before !== undefined && (PART_OF_WORD[word] ?? '').includes(before)) return null;
    if (word === '上' && !'百千万亿'.includes(text[at] ?? ' ')) return null;
    return { kind, text: word, start: end - length, end: at };
  }
  return null;
}

/** The hedge that begins at `at`, or null. `more` and `about` (余, 多, 来) may stand in front of the unit. */
export function hedgeAfter(text: string, at: number): Hedge | null {
  const from = skipBlanks(text, at, 1);
  const inclusive = /^[(（]含(?:本数)?[)）]以([上下])/.exec(text.substr(from, 7));
  if (inclusive)
    return { kind: inclusive[1] === '上' ? 'at-least' : 'at-most', text: inclusive[0], start: from, end: from + inclusive[0].length };
  for (let length = 3; length > 0; length -= 1) {
    const word = text.substr(from, length);
    const kind = word.length === length ? AFTER.get(word) : undefined;
    if (kind !== undefined && !startsOtherWord(text, from, word)) return { kind, text: word, start: from, end: from + length };
  }
  return null;
}

function startsOtherWord(text: string, at: number, word: string): boolean {
  const next = text[at + word.length] ?? '';
  // 比2100公里多500公里, 比1246元多出254元: by how much.
  if (word === '多')
    return /^(?:[\d０-９]|元[化素主共文参治服投格体]|[样维渠边功数少媒党出卖收花掏领]|方[面位参协])/.test(text.substr(at + 1, 3));
  if (word === '来') return '自到源看说访'.includes(next) && next !== '';
  // 平均一家不到95张: it loosens the next number.
  if (word === '不到') return /^[\d０-９一二三四五六七八九十百千万两几](?![点些])/.test(text.substr(at + word.length, 2));
  if (word === '余') return '额下地热生'.includes(next) && next !== '';
  return false;
}

/** 30日内, 三个月内: 内 bounds a span of time. */
export function withinAfter(text: string, at: number): Hedge | null {
  return text[at] === '内' && !'部容外在地涵'.includes(text[at + 1] ?? ' ')
    ? { kind: 'at-most', text: '内', start: at, end: at + 1 }
    : null;
}
