/** Amounts as they are said: 590元/月 is 五百九十元每月, 40.59% is 百分之四十点五九. */

const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];
const GROUPS = ['', '万', '亿', '万亿'];

/** The text with numbers and signs in words. Years and phone numbers are said digit by digit. */
export function spoken(text: string): string {
  return text
    .replace(/(\d{4})(?=年|[—～-]\d{4}年)/g, eachDigit)
    .replace(
      /(^|[^\d.])(1\d{2}|12\d{3})(?![\d.万亿元%个家名人户项条年月日次])/g,
      (_, before: string, number: string) => before + eachDigit(number),
    )
    .replace(/(\d+(?:\.\d+)?)%/g, (_, number: string) => `百分之${inWords(number)}`)
    .replace(/\d+(?:\.\d+)?/g, inWords)
    .replace(/元\/人·月/g, '元每人每月')
    .replace(/\/(?=[年月日天次人户])/g, '每')
    .replace(/[～—-](?=[零一二三四五六七八九十百千])/g, '到');
}

const eachDigit = (digits: string): string =>
  digits
    .split('')
    .map((digit) => DIGITS[Number(digit)])
    .join('');

/** 1207 is 一千二百零七, 40.59 is 四十点五九. Numbers of more than sixteen digits are said digit by digit. */
export function inWords(number: string): string {
  const [whole = '', decimals] = number.split('.');
  const digits = whole.replace(/^0+(?=\d)/, '');
  return (digits.length > 16 ? eachDigit(digits) : wholeInWords(digits)) + (decimals === undefined ? '' : `点${eachDigit(decimals)}`);
}

function wholeInWords(digits: string): string {
  if (/^0*$/.test(digits)) return DIGITS[0]!;
  let words = '';
  let skipped = false;
  for (let group = Math.ceil(digits.length / 4) - 1; group >= 0; group -= 1) {
    const four = digits.slice(Math.max(0, digits.length - 4 * (group + 1)), digits.length - 4 * group);
    const said = fourInWords(four);
    if (said !== '') words += (words !== '' && (skipped || four[0] === '0') ? '零' : '') + said + GROUPS[group]!;
    skipped = said === '';
  }
  return words.replace(/^一十/, '十');
}

function fourInWords(four: string): string {
  let words = '';
  let gap = false;
  four.split('').forEach((digit, index) => {
    if (digit === '0') {
      gap = words !== '';
      return;
    }
    words += (gap ? '零' : '') + DIGITS[Number(digit)]! + PLACES[four.length - 1 - index]!;
    gap = false;
  });
  return words;
}
