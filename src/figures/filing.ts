/** Numbers under which a fundraising plan is filed: the organisation's credit code, then the plan's own sign. */

/** GB 32100: no I, O, S, V, Z. */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE_LENGTH = 18;
const BASE = 31;

/** The sign that the first seventeen of a credit code lead to; null when one of them cannot stand in a code. */
export function checkSign(code: string): string | null {
  let sum = 0;
  let weight = 1;
  for (const sign of code.slice(0, CODE_LENGTH - 1)) {
    const value = SIGNS.indexOf(sign);
    if (value < 0) return null;
    sum += value * weight;
    weight = (weight * 3) % BASE;
  }
  return SIGNS[(BASE - (sum % BASE)) % BASE]!;
}

/** What is wrong with a filing number; null when its form is right. */
export function filingFault(number: string): 'form' | 'check-sign' | null {
  if (!/^[0-9A-Z]{18}[A-Z][0-9A-Z]{2,12}$/.test(number)) return 'form';
  const wanted = checkSign(number);
  if (wanted === null) return 'form';
  return number[CODE_LENGTH - 1] === wanted ? null : 'check-sign';
}
