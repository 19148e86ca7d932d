/** What reading a numeral gives. */
import type { Rational } from './rational.ts';

/** A numeral as it stands in the text. `low` equals `high` unless the numeral itself is vague (几十万, 三四个, 十余万). */
export interface Numeral {
  readonly kind: 'digits' | 'chinese' | 'symbol';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly low: Rational;
  readonly high: Rational;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  /** Unit of the last printed digit: 100 for 17.91万. */
  readonly step: Rational;
  /** Unit of the last non-zero digit: 1,000,000 for 4600万. */
  readonly grain: Rational;
  /** 万, 亿 and the like behind the number, 1 when there is none: 3～5万 shares it. */
  readonly scale: Rational;
  /** Printed out in full, without decimals and without 万 or 亿. */
  readonly whole: boolean;
  /** Holds 十, 百, 千, 万 or 亿. */
  readonly units: boolean;
  /** A lone 百, 千, 万 or 亿. */
  readonly bare: boolean;
  /** A lone 几 or 数. */
  readonly vague: boolean;
  /** Printed digits in front of any decimal point, or signs of a Chinese run. */
  readonly digitCount: number;
}
