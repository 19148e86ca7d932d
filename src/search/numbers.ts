/** Numbers in queries and in published phrases, compared by value: 179100 is 17.91万. */

const NUMBER = /\d+(?:\.\d+)?(?: ?(?:万亿|亿|万))?/g;
const SCALES: Record<string, number> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** A number as typed, and its value. */
export interface Typed {
  digits: string;
  value: number;
}

/** The numbers of a tidied text, in order. */
export function numbersIn(text: string): Typed[] {
  return (text.match(NUMBER) || []).map((found) => {
    const digits = /^[\d.]+/.exec(found)![0];
    return { digits, value: Number(digits) * (SCALES[found.slice(digits.length).trim()] || 1) };
  });
}

/** Whether a published number answers a typed one: the same value, or the same digits where no scale was typed. */
export function sameNumber(typed: Typed, published: Typed): boolean {
  const near = Math.abs(typed.value - published.value) <= published.value * 1e-9;
  return near || (typed.digits === published.digits && typed.value === Number(typed.digits));
}

const VERY_OLD = /(?:[八九]十[^\d岁]?|百)多?周?岁(?:以上)?/g;
const OLD = /[六七]十[^\d岁]?多?周?岁(?:以上)?/g;
const AGE = /(\d+) ?周?岁(?:以上|以下)?/g;

/**
 * The text without its numbers: they are answered by value. Ages say who is meant, so 80岁 is read as 高龄老人;
 * numbers that are names (phone numbers) stay.
 */
export function withoutNumbers(text: string, names: ReadonlySet<string>): string {
  return text
    .replace(VERY_OLD, '高龄老人')
    .replace(OLD, '老人')
    .replace(AGE, (_, years: string) =>
      Number(years) >= 80 ? '高龄老人' : Number(years) >= 60 ? '老人' : Number(years) < 18 ? '孩子' : '',
    )
    .replace(NUMBER, (number) => (names.has(number) ? number : ' '))
    .replace(/ +/g, ' ')
    .trim();
}

/** Whether a number is so particular that it names a figure all by itself. */
export const isTelling = ({ digits }: Typed): boolean => digits.indexOf('.') >= 0 || digits.length > 2;
