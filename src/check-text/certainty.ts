import type { Rational } from '../figures/rational.ts';
import { compare, divide, equals, isZero, ONE } from '../figures/rational.ts';
import type { KnownFigure } from './figures.ts';
import type { Asked, Judgement, PreparedFigure } from './judgement.ts';
import { isNamed, isPeople, isRule } from './judgement.ts';
import { alikeCounters } from './measure.ts';
import { FAR_OFF, nearestOf } from './naming.ts';
import { isChange } from './role.ts';
import { isPowerOfTen, mayBeMeant } from './slips.ts';

const STATES = /(?:有|共|达|为|是|拥有|登记|建成|设|现|总数|总量|到|至|覆盖|配备|：|:)(?:了|约|近|超|到|成|有|立|过|\s)*$/;
const LINKS = /分为|分成|包括|共|合计|惠及|受益|享受|发放|发了|投入|安排|资金|覆盖|发到|领到|涉及|救助|服务|纳入/;

/** Whether the text speaks of the whole figure, so that another value is a mistake and not another matter. */
export function isSure(prepared: PreparedFigure, { slip, reason }: Judgement, asked: Asked, family: readonly PreparedFigure[]): boolean {
  const { needs, measures, figure, kind } = prepared;
  const { mentions, here, after, measure, narrowed, role, setting } = asked;
  if (setting.place === 'part' && !setting.several && !isNamed(needs, setting)) return false;
  if (isChange(role) && kind !== 'growth' && kind !== 'decline') return false;
  if (isAdded(asked) || (WORKED_OUT.test(here) && slip === null)) return false;
  if (reason === 'finer') return true;
  const told = measure.middle;
  if (
    !measures.some(
      ({ kind: known }) =>
        known === measure.kind ||
        known.indexOf(`${measure.kind}/`) === 0 ||
        measure.kind.indexOf(`${known}/`) === 0 ||
        measure.kind === 'plain',
    ) &&
    slip === null
  )
    return false;
  if (isPeople(measure.kind) && !measures.some(({ kind: known }) => known === measure.kind)) return false;
  if (measure.kind === 'count' && !figure.values.some(({ unit }) => alikeCounters(asked.unit, unit))) return false;
  // Terms of the same length stand in every rule.
  const sibling = kind !== 'duration' && siblingOf(told, prepared, family) !== null;
  const named = needs.filter(({ where }) => where === 'told' || where === 'near').map(({ anyOf }) => nearestOf(anyOf, mentions) || FAR_OFF);
  const rank = Math.min(...named.map((nearness) => nearness.rank));
  // Ages stand in every text; only the sentence says whose they are.
  if (kind === 'age' && (named.some((nearness) => nearness.rank > 2) || isSomebody(asked))) return false;
  if (
    measure.kind === 'ratio' &&
    named.length > 1 &&
    named.every((nearness) => nearness.rank <= (named.length > 2 ? 2 : 1)) &&
    named.filter((nearness) => nearness.rank <= 1).length > 1
  )
    return true;
  if (
    told &&
    rank <= 1 &&
    !narrowed &&
    !isRule(figure) &&
    measures.some(
      ({ interval, middle }) =>
        isPowerOfTen(divide(told, middle!)) ||
        (measure.interval.low !== null &&
          interval.low !== null &&
          !isZero(interval.low) &&
          !isZero(measure.interval.low) &&
          isPowerOfTen(divide(measure.interval.low, interval.low))),
    )
  )
    return true;
  if (!told || !(sibling || isMoreThanAll(prepared, asked) || measures.some(({ middle }) => mayBeMeant(told, middle!)))) return false;
  if (
    (rank <= 1 && (slip === 'swapped' || slip === 'reversed')) ||
    (rank <= (isRule(figure) ? 1 : 2) && sibling) ||
    needs.some(({ where }) => where === 'after')
  )
    return true;
  if (slip === 'scale' && !narrowed) return true;
  if (narrowed && named.length < 2) return false;
  if (kind === 'growth' || kind === 'decline') return rank <= 2 || asked.goesOn !== null;
  const isEnd = role === 'from' || role === 'to';
  if (rank > 1) return isEnd || LINKS.test(here);
  if (named.length > 1 || measure.kind === 'ratio' || isRule(figure)) return true;
  return (
    isEnd ||
    STATES.test(here) ||
    (here.trim() !== '' && !EVENT.test(after)) ||
    (!EVENT.test(after) && after.length - named[0]!.distance <= LONGEST_NOUN)
  );
}

/** A share beyond the whole is no other share. */
const isMoreThanAll = ({ measures, kind }: PreparedFigure, { measure: told }: Asked): boolean =>
  told.kind === 'ratio' &&
  kind !== 'growth' &&
  told.middle !== null &&
  compare(told.middle, ONE) > 0 &&
  measures.every(({ middle }) => middle !== null && compare(middle, ONE) <= 0);

/** 十五岁的少年 is somebody's age, 未满十六岁的孩子 a line. */
const isSomebody = ({ measure: { interval }, after }: Asked): boolean =>
  after[0] === '的' && interval.low !== null && interval.high !== null && interval.low.equals(interval.high);

const ADDED = /相差|还差|差距|差了|高出|能领|可领|共领|叠着|叠加|再加|再延|多出|另加|又加/;
/** What is added to something is not the whole; a growth since a former time is none. */
export const isAdded = ({ here, role }: Asked): boolean => ADDED.test(here) && !isChange(role);
export const WORKED_OUT = /落到|就是|等于|折算|倒推|推算|约合|合到|合计|总计|共计|加起来|加在一起|相加|两者|合起来|相当于|折合/;

/** What a number of people or things did on one occasion is no total. */
const EVENT = /参加|参与|前往|来到|赶到|出动|走进|举行|举办|报名|上台|获得|到场|齐聚|从|在|为|把|向|表示|围观/;

/** The value of a neighbouring figure: lines were mixed up. */
export function siblingOf(told: Rational | null, { figure }: PreparedFigure, family: readonly PreparedFigure[]): KnownFigure | null {
  const found =
    told && family.find(({ figure: other, measures }) => other.id !== figure.id && measures.some(({ middle }) => equals(middle!, told)));
  return found ? found.figure : null;
}
/** A noun behind a number that ends its piece of the text has at most so many characters. */
const LONGEST_NOUN = 8;
