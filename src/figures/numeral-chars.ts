/** Characters that numerals are written with, and cheap lookups over them. */

const DIGITS: Readonly<Record<string, number>> = {};
const assign = (chars: string, value: number): void => {
  for (const char of chars) (DIGITS as Record<string, number>)[char] = value;
};
['零〇○', '一壹弌', '二贰貳弍两兩俩倆', '三叁參叄弎', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].forEach(assign);

/** Ten, hundred, thousand; 廿 and 卅 stand for two and three tens. */
const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const BIG_UNITS: Readonly<Record<string, bigint>> = { 万: 10n ** 4n, 萬: 10n ** 4n, 亿: 10n ** 8n, 億: 10n ** 8n, 兆: 10n ** 12n };
const TENS: Readonly<Record<string, number>> = { 廿: 2, 卄: 2, 卅: 3 };

export const smallUnit = (char: string): number | undefined => SMALL_UNITS[char];
export const bigUnit = (char: string): bigint | undefined => BIG_UNITS[char];
export const tens = (char: string): number | undefined => TENS[char];
export const chineseDigit = (char: string): number | undefined => DIGITS[char];
/** 两 may be the unit 两 (weight) as well as the digit. */
export const isLiang = (char: string): boolean => char === '两' || char === '兩' || char === '俩' || char === '倆';
/** 几 and 数: some digit from two to nine. */
export const isVague = (char: string): boolean => char === '几' || char === '幾' || char === '数' || char === '數';
export const isMore = (char: string): boolean => char === '余' || char === '多' || char === '餘';
export const isPoint = (char: string): boolean => char === '点' || char === '點';

const NONE = 0,
  DIGIT = 1,
  CHINESE = 2,
  SYMBOL = 3;
const CLASSES = new Uint8Array(65536);
for (let i = 0; i < 10; i += 1) CLASSES[0x30 + i] = CLASSES[0xff10 + i] = DIGIT;
for (const char of [...Object.keys(DIGITS), ...Object.keys(SMALL_UNITS), ...Object.keys(BIG_UNITS), ...Object.keys(TENS), ...'几幾数數']) {
  CLASSES[char.charCodeAt(0)] = CHINESE;
}
/** Numbers that are one sign: ½, ①, ⑴, ㈠, Ⅰ and the like. */
for (const [from, to] of [
  [0xbc, 0xbe],
  [0x660, 0x669],
  [0x2070, 0x2070],
  [0x2074, 0x2079],
  [0x2080, 0x2089],
  [0x2150, 0x2189],
  [0x2460, 0x249b],
  [0x24ea, 0x24ff],
  [0x2776, 0x2793],
  [0x3021, 0x3029],
  [0x3038, 0x303a],
  [0x3220, 0x3229],
  [0x3248, 0x325f],
  [0x3280, 0x3289],
  [0x32b1, 0x32bf],
] as const) {
  for (let code = from; code <= to; code += 1) CLASSES[code] = SYMBOL;
}

export const isDigit = (text: string, at: number): boolean => CLASSES[text.charCodeAt(at)] === DIGIT;
export const isChineseNumeral = (text: string, at: number): boolean => CLASSES[text.charCodeAt(at)] === CHINESE;
export const isSymbol = (text: string, at: number): boolean => CLASSES[text.charCodeAt(at)] === SYMBOL;
/** Whether a numeral can begin here; false beyond the end. */
export const startsNumeral = (text: string, at: number): boolean => at < text.length && CLASSES[text.charCodeAt(at)] !== NONE;

/** Longer unbroken runs of numeral characters are garbage and hold no number. */
export const LONGEST_RUN = 200;

/** End of the unbroken run of numeral characters at `at`. */
export function numeralRunEnd(text: string, at: number): number {
  let end = at + 1;
  while (startsNumeral(text, end)) end += 1;
  return end;
}

/** ASCII digits of a run that may hold full-width ones. */
export function asciiDigits(text: string, start: number, end: number): string {
  let result = '';
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    result += code >= 0xff10 ? String.fromCharCode(code - 0xff10 + 0x30) : text[at];
  }
  return result;
}

/** First offset at or after `at` that is no blank; at most `most` blanks are passed. */
export function skipBlanks(text: string, at: number, most = 4): number {
  let next = at;
  while (next < text.length && next - at < most && (text[next] === ' ' || text[next] === '\u00a0' || text[next] === '\u3000')) next += 1;
  return next;
}

const UNIT_PREFIX = /^(?:千[米克卡瓦伏帕赫焦比字]|兆[瓦赫帕比字]|百分[点點])/;

/** Whether the 千, 兆 or 百 at `at` belongs to a unit (千米, 兆瓦, 百分点) and not to the number in front of it. */
export const isUnitPrefix = (text: string, at: number): boolean => UNIT_PREFIX.test(text.substr(at, 3));
