/** What one number of a text is worth, held against the published figures. */
import type { Interval } from '../figures/interval.ts';
import type { Rational } from '../figures/rational.ts';
import { divide, isZero, toDecimal } from '../figures/rational.ts';
import type { Agreement } from './compare.ts';
import { agreementOf, middleOf } from './compare.ts';
import type { KnownFigure, KnownValue } from './figures.ts';
import type { Measure } from './measure.ts';
import { alikeCounters, mayTell, measureOf } from './measure.ts';
import type { Nearness } from './mentions.ts';
import { isNearer } from './mentions.ts';
import type { Role } from './role.ts';
import { isChange } from './role.ts';
import type { Setting } from './setting.ts';
import type { Slip } from './slips.ts';
import { isPowerOfTen, mayBeMeant, slipBetween } from './slips.ts';
import type { Need } from './words.ts';

export type Verdict = 'agrees' | 'agrees-otherwise' | 'differs' | 'outdated' | 'disputed' | 'not-published';

/** Why a number differs, or with what care it agrees. */
type Reason =
  | 'value' // another value
  | 'finer' // more digits than were published
  | 'unit' // 人 for 人次
  | 'basis' // a yearly mean told as a total
  | 'calculated' // the writer's own calculation
  | 'scope' // a part's value told of the whole city
  | 'part' // the whole city's value told of a part
  | 'year'; // told of a year without a published value

export interface Judgement {
  readonly verdict: Verdict;
  readonly figure: KnownFigure | null;
  readonly value: KnownValue | null;
  readonly reason: Reason | null;
  readonly slip: Slip | null;
  /** The neighbouring figure whose value stands there instead. */
  readonly sibling: KnownFigure | null;
}

/** A figure with what is worked out once. */
export interface PreparedFigure {
  readonly figure: KnownFigure;
  readonly kind: string;
  readonly needs: readonly Need[];
  /** The words that name it, for the groups in which words exclude each other. */
  readonly named: ReadonlySet<string>;
  readonly measures: readonly Measure[];
  /** Values stand for a year each, or for a case each. */
  readonly perYear: boolean;
}

/** All that is known of a number's place in the text. */
export interface Asked {
  readonly measure: Measure;
  /** The unit as written. */
  readonly unit: string;
  readonly role: Role;
  readonly setting: Setting;
  readonly mentions: ReadonlyMap<string, Nearness>;
  /** The words from the last mark to the number, those behind it, and the clause before it. */
  readonly here: string;
  readonly after: string;
  readonly clause: string;
  /** The figure that the number before it in the sentence was told of. */
  readonly goesOn: string | null;
  /** It stands in a 分别 list, which tells by its order what it is of. */
  readonly listed: boolean;
  /** The words that say of what a share is, or empty. */
  readonly base: string;
  /** Words of the text make it a part, an event or an addition. */
  readonly narrowed: boolean;
}

/** By how much a word speaks for a figure, by nearness. */
const WEIGHT = [1, 0.8, 0.5, 0.3] as const;
/** A figure whose value fits is preferred to one that is named better, down to this share of its score. */
const FITS_ANYHOW = 0.45;

export const NOT_PUBLISHED: Judgement = { verdict: 'not-published', figure: null, value: null, reason: null, slip: null, sibling: null };

/**
 * Judges one number, in this order: it fits a figure that the text names; it is another value than the one figure that the
 * text plainly names; it fits a figure that the text names loosely, and is too particular to do so by chance.
 */
export function judge(asked: Asked, figures: readonly PreparedFigure[], apart: ReadonlyMap<string, readonly string[]>): Judgement {
  const strictly = candidatesOf(asked, figures, apart, 'strict');
  const fitting = fittingOf(strictly);
  if (fitting) return fitting;
  const rules = figures.filter(({ figure }) => isRule(figure));
  const rule = fittingOf(
    candidatesOf(asked, rules, apart, 'loose').filter(({ prepared }) =>
      prepared.needs.every(({ where, anyOf }) => where !== 'near' || (nearestOf(anyOf, asked.mentions) || FAR_OFF).rank <= 2),
    ),
  );
  if (rule) return rule;
  const [best] = strictly;
  const told = strictly.find(
    ({ score, judgement, prepared }) =>
      score === best!.score && judgement.verdict === 'differs' && isSure(prepared, judgement, asked, figures),
  );
  if (told) return { ...told.judgement, sibling: siblingOf(middleOf(asked.measure.interval), told.prepared, figures) };
  const widened = asked.setting.place === 'here' ? widenedTo(asked, figures, apart) : null;
  if (widened) return widened;
  const loosely = isParticular(asked.measure) ? candidatesOf(asked, figures, apart, 'loose') : candidatesOf(asked, rules, apart, 'loose');
  const swapped = loosely.find(
    ({ judgement: { verdict, slip }, prepared: { needs } }) =>
      verdict === 'differs' &&
      (slip === 'swapped' || slip === 'scale') &&
      (needs.filter(({ where }) => where !== 'absent').length > 1 || asked.measure.kind !== 'count' || isTold(needs, asked)) &&
      !WORKED_OUT.test(asked.here),
  );
  return fittingOf(loosely) || (swapped ? swapped.judgement : NOT_PUBLISHED);
}

/** Whether the sentence itself names it. */
const isTold = (needs: readonly Need[], { mentions, measure }: Asked): boolean =>
  isParticular(measure) && needs.every(({ anyOf, where }) => where === 'absent' || (nearestOf(anyOf, mentions) || FAR_OFF).rank <= 2);

/** How plainly the text must name a figure. */
type Care = 'strict' | 'loose';

interface Candidate {
  readonly prepared: PreparedFigure;
  readonly score: number;
  readonly judgement: Judgement;
}

function candidatesOf(
  asked: Asked,
  figures: readonly PreparedFigure[],
  apart: ReadonlyMap<string, readonly string[]>,
  care: Care,
): Candidate[] {
  const scored = figures
    .map((prepared) => ({ prepared, score: scoreOf(prepared, asked, apart, care) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return scored
    .filter(({ score }) => care === 'loose' || score >= scored[0]!.score * FITS_ANYHOW)
    .map((one) => ({ ...one, judgement: against(one.prepared, asked) }));
}

function fittingOf(candidates: readonly Candidate[]): Judgement | null {
  const fitting = candidates.filter(
    ({ judgement: { verdict, reason } }) =>
      (verdict !== 'differs' && verdict !== 'not-published') || reason === 'unit' || reason === 'basis' || reason === 'part',
  );
  return fitting.length > 0 ? [...fitting].sort((a, b) => worth(b) - worth(a))[0]!.judgement : null;
}

/** 全市投资2000余万元 where only one county's sum was published. */
function widenedTo(asked: Asked, figures: readonly PreparedFigure[], apart: ReadonlyMap<string, readonly string[]>): Judgement | null {
  for (const prepared of figures) {
    if (!prepared.needs.some(({ where }) => where === 'place')) continue;
    if (isRule(prepared.figure)) continue;
    const elsewhere = { ...prepared, needs: prepared.needs.filter(({ where }) => where !== 'place') };
    if (elsewhere.needs.length < 2 || scoreOf(elsewhere, asked, apart, 'strict') === 0) continue;
    const judgement = against(prepared, asked);
    if (judgement.verdict === 'agrees') return { ...judgement, verdict: 'differs', reason: 'scope' };
  }
  return null;
}

/** Three digits or more, two of money: hardly anything else is told with the same ones. */
const PARTICULAR = 3;
function isParticular({ interval, kind }: Measure): boolean {
  const middle = middleOf(interval);
  return (
    middle !== null &&
    toDecimal(middle)
      .replace(/[-.]/g, '')
      .replace(/^0+|0+$/g, '').length >= (kind[0] === '元' ? PARTICULAR - 1 : PARTICULAR)
  );
}

const RANKED: Readonly<Record<Verdict, number>> = {
  agrees: 0.2,
  disputed: 0.15,
  outdated: 0.1,
  'agrees-otherwise': 0,
  differs: -1,
  'not-published': -1,
};
const worth = ({ score, judgement }: Candidate): number => score + RANKED[judgement.verdict];

/** How well the text names the figure; 0 when it does not. */
function scoreOf(
  { needs, named, kind, figure, perYear }: PreparedFigure,
  asked: Asked,
  apart: ReadonlyMap<string, readonly string[]>,
  care: Care,
): number {
  const { mentions, role, setting, measure } = asked;
  const changes = kind === 'growth' || kind === 'decline';
  if (changes ? role !== (kind === 'growth' ? 'rise' : 'fall') : measure.kind === 'ratio' && isChange(role)) return 0;
  if (setting.place === 'elsewhere' && !isRule(figure) && !isNamed(needs, setting)) return 0;
  if (!perYear && PER_CASE.test(asked.here) && !/均|每/.test(figure.label) && kind !== 'standard') return 0;
  if (changes && !asked.listed && asked.goesOn !== null && figure.id.indexOf(`${asked.goesOn}.`) === 0) return WEIGHT[0] + WEIGHT[1];
  let score = 0;
  let nearestRank = 3;
  for (const { anyOf, where } of needs) {
    const best = nearestOf(anyOf, mentions);
    // A rule's topic and its very value say enough where the text has its own words for the rest.
    if (where === 'near' && !best && care === 'loose' && isRule(figure) && needs.some((other) => other.where === 'told')) {
      if (anyOf.some((word) => (apart.get(word) || []).some((rival) => (mentions.get(rival) || FAR_OFF).rank <= 1))) return 0;
      continue;
    }
    if (where === 'base') {
      if (asked.base !== '' && !anyOf.some((word) => asked.base.indexOf(word) >= 0)) return 0;
      continue;
    }
    if (where === 'after') {
      if (asked.goesOn === null || anyOf.indexOf(asked.goesOn) < 0) return 0;
      score += WEIGHT[1];
      continue;
    }
    if (where === 'absent') {
      if (best && best.rank <= 1) return 0;
      continue;
    }
    if (where === 'place') {
      if (!best || (setting.place === 'here' ? best.rank > 1 && !isRule(figure) : !isNamed(needs, setting))) return 0;
    } else if (!best || (where === 'near' && care === 'strict' && !isNear(best, asked.goesOn === figure.id && figure.values.length > 1)))
      return 0;
    else if (isOverruled(anyOf, best, named, mentions, apart)) {
      if (care === 'strict' || best.rank < 2) return 0;
      score -= WEIGHT[best.rank] / 2;
    }
    nearestRank = Math.min(nearestRank, best.rank);
    score += WEIGHT[best.rank];
  }
  return nearestRank > 2 && care === 'strict' ? 0 : Math.max(score, 0);
}

const FAR_OFF: Nearness = { rank: 3, distance: Infinity, fresh: false };
const PER_CASE = /(?:年均|平均每|人均|户均|平均|每人|每户)[^，。；]{0,6}$/;

/** In the clause, or in the sentence with no other number between; further when the sentence goes on about the same figure. */
const isNear = ({ rank, fresh }: Nearness, goesOn: boolean): boolean => rank <= 1 || (rank === 2 && (fresh || goesOn));

/** The nearest of some words. */
function nearestOf(words: readonly string[], mentions: ReadonlyMap<string, Nearness>): Nearness | null {
  let best: Nearness | null = null;
  for (const word of words) {
    const nearness = mentions.get(word);
    if (nearness && (!best || isNearer(nearness, best))) best = nearness;
  }
  return best;
}

/** Whether a word that excludes this one stands nearer to the number. */
function isOverruled(
  words: readonly string[],
  ours: Nearness,
  named: ReadonlySet<string>,
  mentions: ReadonlyMap<string, Nearness>,
  apart: ReadonlyMap<string, readonly string[]>,
): boolean {
  for (const word of words) {
    for (const rival of apart.get(word) || []) {
      if (named.has(rival)) continue;
      const theirs = mentions.get(rival);
      if (theirs && isNearer(theirs, ours)) return true;
    }
  }
  return false;
}

/** Holds the number against every value of one figure. */
function against({ figure, measures, perYear, kind, needs }: PreparedFigure, asked: Asked): Judgement {
  const { measure, role, setting, clause } = asked;
  const latest = figure.values.length - 1;
  const past = role === 'from' || setting.earlier;
  const turn = figure.values.map((_, index) => index).sort((a, b) => (past ? a - b : b - a));
  if (past && latest > 0) turn.push(turn.shift()!);
  const agreements = turn.map((index) => ({
    index,
    agreement:
      kind === 'mean' && !perYear && isPeople(measure.kind) && measure.kind !== measures[index]!.kind
        ? ('apart' as const)
        : agreement(measure, measures[index]!, figure.values[index]!, kind),
  }));
  const preferred = past && latest > 0 ? turn.filter((index) => index !== latest)[0]! : latest;
  const held =
    agreements.find(
      ({ index, agreement: found }) =>
        holds(found, figure.values[index]!, measure.interval) && (index !== latest || role !== 'from' || latest === 0),
    ) || null;
  const value = figure.values[held ? held.index : preferred]!;
  const tell = (verdict: Verdict, reason: Reason | null = null, slip: Slip | null = null): Judgement => ({
    verdict,
    figure,
    value,
    reason,
    slip,
    sibling: null,
  });
  if (held) {
    if (
      measure.kind !== measures[held.index]!.kind &&
      isPeople(measure.kind) &&
      isPeople(measures[held.index]!.kind) &&
      (kind !== 'mean' || perYear)
    )
      return tell('differs', 'unit');
    // Couples are no people.
    if (measure.kind === '人' && value.unit === '对') return tell('differs', 'unit');
    if (perYear && TOTAL.test(clause) && !YEARLY.test(clause)) return tell('differs', 'basis');
    if (held.index !== latest && !past && !covers(value, setting.year)) return tell('outdated');
    if (setting.place === 'part' && setting.ofPlace && !isNamed(needs, setting) && isParticular(measure)) return tell('differs', 'part');
    if (value.disputed) return tell('disputed');
    return tell(held.agreement === 'same' ? 'agrees' : 'agrees-otherwise', held.agreement === 'finer' ? 'finer' : null);
  }
  const [told, published] = [middleOf(measure.interval), middleOf(measures[figure.values.indexOf(value)]!.interval)];
  const likely = told && published ? slipBetween(told, published) : null;
  // Years were turned into months, so their digits are not those of the text.
  const slip = measure.kind === '个月' ? null : likely;
  if (setting.earlier && latest === 0) return tell('not-published', 'year');
  if (slip === null && setting.year !== null && !isRule(figure) && !figure.values.some((one) => covers(one, setting.year)))
    return tell('not-published', 'year');
  const finer = agreements.some(({ agreement: found }) => found === 'finer');
  return tell('differs', finer ? 'finer' : 'value', slip);
}

/** 未满16周岁 and 16周岁以上 name the same line. */
const LIMITS = new Set(['age', 'limit', 'duration']);
const TOTAL = /累计|五年|合计|共计|总共|一共/;
const YEARLY = /年均|每年|平均/;
const isPeople = (kind: string): boolean => kind === '人' || kind === '人次' || kind === '户';

function agreement(told: Measure, published: Measure, value: KnownValue, kind: string): Agreement {
  const found = agreementOf(told.interval, published.interval);
  if (LIMITS.has(kind))
    return isSpan(told.interval) && isSpan(published.interval)
      ? found === 'same'
        ? 'same'
        : 'apart'
      : isBare(told.interval, published.interval)
        ? 'same'
        : found === 'coarser' && !(told.interval.low && told.interval.high)
          ? 'apart'
          : found;
  // The same digits with another hedge are the same number, told with other care.
  if (found === 'apart' && value.hedge !== null && isBarePoint(told.interval, published.interval)) return 'overlap';
  return found === 'apart' || found === 'same'
    ? found
    : value.hedge !== null && found === 'finer' && isBare(told.interval, published.interval)
      ? 'overlap'
      : found;
}

/** 17亿 or 17亿多 for 超过17亿: the hedge is another, nothing was added. */
const isBare = (told: Interval, interval: Interval): boolean => {
  return [interval.low, interval.high].some(
    (bound) => bound !== null && [told.low, told.high, middleOf(told)].some((end) => end !== null && end.equals(bound)),
  );
};

/** 2万元到20万元: both ends count. */
const isSpan = ({ low, high }: Interval): boolean => low !== null && high !== null && !low.equals(high);

/** 300平方米 for 高于300平方米. */
function isBarePoint(told: Interval, { low, high }: Interval): boolean {
  const middle = middleOf(told);
  return told.low !== null && told.high !== null && middle !== null && [low, high].some((bound) => bound !== null && bound.equals(middle));
}

/** Whether the text can stand beside the published value; made-up digits under a hedge cannot. */
function holds(found: Agreement, { hedge }: KnownValue, told: Interval): boolean {
  if (found === 'finer') return hedge === null || told.low === null || told.high === null;
  return found !== 'apart';
}

/** Whether a value is of the year. */
function covers({ asOf }: KnownValue, year: number | null): boolean {
  if (year === null) return false;
  const [from = '', to = from] = asOf.split('/');
  return Number(from.slice(0, 4)) <= year && year <= Number(to.slice(0, 4));
}

const STATES = /(?:有|共|达|为|是|拥有|登记|建成|设|现|总数|总量|到|至|覆盖|配备|：|:)(?:了|约|近|超|到|成|有|立|过|\s)*$/;
const LINKS = /分为|分成|包括|共|合计|惠及|受益|享受|发放|发了|投入|安排|资金|覆盖|发到|领到|涉及|救助|服务|纳入/;

/** Whether the text speaks of the whole figure, so that another value is a mistake and not another matter. */
function isSure(prepared: PreparedFigure, { slip, reason }: Judgement, asked: Asked, figures: readonly PreparedFigure[]): boolean {
  const { needs, measures, figure, kind } = prepared;
  const { mentions, here, after, measure, narrowed, role, setting } = asked;
  if (setting.place === 'part' && !setting.several && !isNamed(needs, setting)) return false;
  if (isChange(role) && kind !== 'growth' && kind !== 'decline') return false;
  if (ADDED.test(here) || (WORKED_OUT.test(here) && slip === null)) return false;
  if (reason === 'finer') return true;
  const told = middleOf(measure.interval);
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
  const sibling = kind !== 'duration' && siblingOf(told, prepared, figures) !== null;
  const named = needs.filter(({ where }) => where === 'told' || where === 'near').map(({ anyOf }) => nearestOf(anyOf, mentions)!);
  const rank = Math.min(...named.map((nearness) => nearness.rank));
  // Ages stand in every text; only the sentence says whose they are.
  if (kind === 'age' && named.some((nearness) => nearness.rank > 2)) return false;
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
      ({ interval }) =>
        isPowerOfTen(divide(told, middleOf(interval)!)) ||
        (measure.interval.low !== null &&
          interval.low !== null &&
          !isZero(interval.low) &&
          !isZero(measure.interval.low) &&
          isPowerOfTen(divide(measure.interval.low, interval.low))),
    )
  )
    return true;
  if (!told || !(sibling || measures.some(({ interval }) => mayBeMeant(told, middleOf(interval)!)))) return false;
  if (
    (rank <= 1 && (slip === 'swapped' || slip === 'reversed')) ||
    (rank <= (isRule(figure) ? 1 : 2) && sibling) ||
    needs.some(({ where }) => where === 'after')
  )
    return true;
  if (slip === 'scale' && !narrowed) return true;
  if (narrowed && named.length < 2) return false;
  if (kind === 'growth' || kind === 'decline') return rank <= 2 || asked.goesOn !== null;
  if (rank > 1) return LINKS.test(here);
  if (named.length > 1 || measure.kind === 'ratio' || isRule(figure)) return true;
  return (
    STATES.test(here) ||
    (here.trim() !== '' && !EVENT.test(after)) ||
    (!EVENT.test(after) && after.length - named[0]!.distance <= LONGEST_NOUN)
  );
}

/** What is added to something is not the whole. */
const ADDED = /能领|可领|共领|叠着|叠加|再加|再延|多出|另加|又加/;
const WORKED_OUT = /落到|就是|等于|折算|倒推|推算|约合|合到|合计|总计|共计|加起来|加在一起|相加|两者|合起来|相当于|折合/;

/** What a number of people or things did on one occasion is no total. */
const EVENT = /参加|参与|前往|来到|赶到|出动|走进|举行|举办|报名|上台|获得|到场|齐聚|从|在|为|把|向|表示|围观/;

/** The value of a neighbouring figure: lines were mixed up. */
function siblingOf(told: Rational | null, { figure }: PreparedFigure, figures: readonly PreparedFigure[]): KnownFigure | null {
  const family = familyOf(figure.id);
  const found =
    told &&
    figures.find(
      ({ figure: other, measures }) =>
        other.id !== figure.id && familyOf(other.id) === family && measures.some(({ interval }) => middleOf(interval)!.equals(told)),
    );
  return found ? found.figure : null;
}
const isRule = ({ id }: KnownFigure): boolean => id.indexOf('rule.') === 0;
const familyOf = (id: string): string =>
  id
    .split('.')
    .slice(0, id.indexOf('rule.') === 0 ? 2 : 1)
    .join('.');

/** Whether the figure is of that very place. */
const isNamed = (needs: readonly Need[], { placeName }: Setting): boolean =>
  needs.some(({ anyOf }) => anyOf.some((word) => (placeName || '').indexOf(word) === 0));

/** A noun behind a number that ends its piece of the text has at most so many characters. */
const LONGEST_NOUN = 8;

/** Prepares the figures that the lexicon can recognise. */
export function prepareFigure(figure: KnownFigure, kind: string, needs: readonly Need[]): PreparedFigure {
  const named = new Set(
    needs.filter(({ where }) => where !== 'absent' && where !== 'after' && where !== 'base').flatMap(({ anyOf }) => anyOf),
  );
  return {
    figure,
    kind,
    needs,
    named,
    perYear: /年均/.test(figure.label),
    measures: figure.values.map(({ interval, unit }) => measureOf(interval, unit)),
  };
}

/** The figures that a number in this measure could be told of. */
export const tellable = (measure: Measure, figures: readonly PreparedFigure[]): PreparedFigure[] =>
  figures.filter(({ measures }) => measures.some(({ kind }) => mayTell(measure.kind, kind)));
