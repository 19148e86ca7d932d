/** Numerals that count nothing: dates, times, telephone and document numbers, ordinals, list markers, codes. */
import { startsNumeral } from './numeral-chars.ts';
import type { Numeral } from './numeral-value.ts';

const D = '[0-9０-９]';
const DASH = '[-－—–−~～至到]';
const sticky = (source: string): RegExp => new RegExp(source, 'y');

/** Forms that begin with digits and run on beyond the first numeral. */
const FORMS: readonly RegExp[] = [
  sticky(`[12１２]${D}{3}\\s?[-/.．－]\\s?${D}{1,2}\\s?[-/.．－]\\s?${D}{1,2}(?!${D})(?:T${D}{2}:${D}{2}[:0-9.Z+]{0,16})?`),
  sticky(`[12１２]${D}{3}\\s?(?:年?\\s?(?:${DASH}{1,2}|[、,，和及])\\s?(?:[12１２]${D})?${D}{2}\\s?){0,4}年`),
  sticky(`[12１２]${D}{3}\\s?${DASH}{1,2}\\s?[12１２]${D}{3}(?!${D}|[.．%％万亿]|\\s?[元人名户个家件次])`),
  sticky(`${D}{1,2}\\s?(?:${DASH}\\s?${D}{1,2}\\s?)?(?:、${D}{1,2}){0,6}月(?:份|${D}{1,2}\\s?(?:${DASH}\\s?${D}{1,2}\\s?)?[日号])?`),
  sticky(`${D}{1,2}[:：]${D}{2}(?:[:：]${D}{2})?(?:\\s?${DASH}{1,2}\\s?${D}{1,2}[:：]${D}{2})?(?!${D})`),
  sticky(`${D}{1,2}[点點时時](?:${D}{1,2}分|[半整])?(?![间間长期候])`),
  sticky(
    `1[3-9]${D}{9}(?!${D})|0${D}{2,3}\\s?[-—－]\\s?${D}{7,8}(?!${D})|400[-—－]?${D}{3}[-—－]?${D}{4}(?!${D})|${D}{3,4}[-－]${D}{7,8}(?!${D})`,
  ),
  sticky(`${D}{1,3}(?:[.．]${D}{1,3}){2,8}(?!${D})`),
];

const CHINESE_DATE = /^(?:年(?![级])|月(?![大])|[时時](?![间間长期候])|[点點](?:整|半|钟|鐘|[一二三四五六七八九十]{1,3}分))/;
const HOTLINE_BEFORE = /(?:热线|电话|拨打|致电|专线|客服|来电|手机|传真|邮编|微信|QQ|账号|帐号|编号|代码|编码)[^0-9。；;]{0,8}$/;
const HOTLINE_AFTER = /^[”"’」』）)]{0,2}[^0-9，。；;]{0,6}(?:热线|电话|专线)/;
const CODE_BEFORE = /[A-Za-z_@#=&%\\]$|[A-Za-z]-$|(?:GB|DB\d*|MZ|YY|JGJ|ISO|No\.?|NO\.?)\s?[/／]?\s?T?\s?$/;
const ADDRESS_BEFORE = /:\/\/\S*$|www\.\S*$|[A-Za-z]\/[\w/.-]*$/;
const NUMBERED_BEFORE = /(?:附件|附表|附录|[图表]|序号|专栏|版本)\s?$/;
const PERIOD_AFTER = /^(?:季度|世纪|年代|[0０]?后(?![续期来台勤面方]))|^[GDAB](?![A-Za-z])/;
const DOCUMENT_BRACKETS = '〔［[【（(﹝';
const LABELS = '号號级届楼室款版號';
const MARKER_BEFORE = /(?:^|[\n\r；;。：:，]|[\n\r]\s{1,8}|^\s{1,8})$/;

/** Where reading goes on after a numeral that counts nothing, or -1 when it may count something. */
export function skipNumeral(text: string, numeral: Numeral): number {
  const { start, end } = numeral;
  if (numeral.kind === 'symbol') return end;
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.substr(end, 16);
  const last = before.trimEnd().slice(-1);
  if (last === '第') return ordinalEnd(text, end);
  if (LABELS.includes(after[0] ?? ' ') && !/^(?:号召|级别|款项)/.test(after))
    return numeral.kind === 'chinese' && after[0] === '款' ? -1 : ordinalEnd(text, end + 1);
  if (isMarker(numeral, before, after) || PERIOD_AFTER.test(after) || NUMBERED_BEFORE.test(before)) return end;
  return numeral.kind === 'digits' ? skipDigits(text, numeral, before, after, last) : skipChinese(numeral, before, after);
}

/** 第22、23条 and 第三至第五条 hold further ordinals without a 第 of their own. */
function ordinalEnd(text: string, end: number): number {
  const rest =
    /^[条款项章节编号級级]?(?:[、和至到或,，]|[-—～~])(?=[0-9０-９一二三四五六七八九十百]{1,5}(?:[条款项章节编号]|[、和至到]))[0-9０-９一二三四五六七八九十百]{1,5}/.exec(
      text.substr(end, 12),
    );
  return rest ? end + rest[0].length : end;
}

/** 1. 2、 （3） at the head of a clause. */
function isMarker(numeral: Numeral, before: string, after: string): boolean {
  if (numeral.digitCount > 3 || numeral.step.n === 0n) return false;
  if (/[（(]$/.test(before) && /^[）)]/.test(after)) return true;
  if (!numeral.whole || !MARKER_BEFORE.test(before)) return false;
  if (/^[.．](?![0-9０-９])|^[)）]/.test(after)) return true;
  return /^、/.test(after) && (before.trim() === '' || /[\n\r]\s*$/.test(before)) && !startsNumeral(after, 1);
}

function skipDigits(text: string, numeral: Numeral, before: string, after: string, last: string): number {
  const { start, end } = numeral;
  if (numeral.step.n === 0n) return end;
  for (const form of FORMS) {
    form.lastIndex = start;
    if (before.endsWith('个')) break;
    if (form.test(text)) return form.lastIndex;
  }
  if (/^[/-][0-9]{1,4}/.test(after) && CODE_BEFORE.test(before)) return end + /^[/-][0-9]{1,4}/.exec(after)![0].length;
  if (
    (CODE_BEFORE.test(before) && !isAmountOf(before, after)) ||
    ADDRESS_BEFORE.test(before) ||
    (/^[A-Z](?![A-Za-z]*[²³])[^a-zA-Z]/.test(after) && !/^[KMLBG]/.test(after))
  )
    return end;
  if (DOCUMENT_BRACKETS.includes(last) && last !== '' && /^[〕］\]】）)﹞]/.test(after) && numeral.digitCount === 4) return end;
  if (numeral.whole && numeral.digitCount > 1 && /^[0０]/.test(numeral.text)) return end;
  if (numeral.digitCount >= 15 && numeral.whole) return end;
  return isHotline(numeral, before, after) || isDay(before, after) ? end : -1;
}

/** 人均GDP136063元: an acronym with an amount behind it, and no code. */
const isAmountOf = (before: string, after: string): boolean => /[A-Z]{3}$/.test(before) && /^\s?(?:[万亿元%％]|美元)/.test(after);

function isHotline(numeral: Numeral, before: string, after: string): boolean {
  if (!numeral.whole || numeral.units || numeral.digitCount < 3 || numeral.text.includes(',')) return false;
  if (/^[“”"]?[万亿元人名户个家件次%％]/.test(after)) return false;
  return (
    HOTLINE_BEFORE.test(before) || HOTLINE_AFTER.test(after) || (/^1(?:2[0-9]{3}|1[0-9]{3})$/.test(numeral.text) && /[“"]$/.test(before))
  );
}

/** 5日 is a day of the month after a 月 and before a time of day; otherwise a span of time. */
const isDay = (before: string, after: string): boolean =>
  /^[日号](?:上午|下午|晚|凌晨|早|中午|电|讯|[0-9０-９]{1,2}[时时:：])/.test(after) || (/月\s?$/.test(before) && /^\s?[日号]/.test(after));

function skipChinese(numeral: Numeral, before: string, after: string): number {
  const { start, end } = numeral;
  const isYear = numeral.digitCount === 4 && !numeral.units;
  if (after[0] === '年') return isYear ? end + 1 : -1;
  if (/月\s?$/.test(before) && /^[日号]/.test(after)) return end + 1;
  if (isDay(before, after)) return end + 1;
  const date = CHINESE_DATE.exec(after);
  if (date && before[before.length - 1] !== '个' && numeral.whole && !numeral.vague) return end + date[0].length;
  return /[周]$|星期$|礼拜$|初$/.test(before) && start > 0 && numeral.digitCount === 1 ? end : -1;
}
