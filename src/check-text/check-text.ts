/**
 * 核稿: every quantity of a text held against the published figures, and the relations that the text states between its own numbers.
 * Runs in the browser and under Node alike; nothing of the text leaves the program. Linear in the length of the text.
 */

import type { Interval } from '../figures/interval.ts';
import { quantityInterval, scanQuantities } from '../figures/quantity-scan.ts';
import { compare, multiply, rational, subtract } from '../figures/rational.ts';
import type { Alike } from './alike.ts';
import { alikeIn } from './alike.ts';
import { inAnotherUnit, unlessPerYear } from './another-unit.ts';
import type { Comparable } from './comparable.ts';
import { comparableWith } from './comparable.ts';
import { isDerivable, isToldAsCalculated } from './derived.ts';
import { doublingsIn } from './doublings.ts';
import { doubted } from './doubt.ts';
import { exchangedPairs } from './exchange.ts';
import type { FigureRow } from './figures.ts';
import { gatherFigures } from './figures.ts';
import type { InsideRelation } from './inside/inside.ts';
import { checkInside } from './inside/inside.ts';
import { judge } from './judge.ts';
import type { Asked, Judgement, PreparedFigure } from './judgement.ts';
import { isParticular, NOT_PUBLISHED, prepareFigure } from './judgement.ts';
import type { Likeness } from './likeness.ts';
import { likenessIn, readLikeness } from './likeness.ts';
import type { ListItem } from './lists.ts';
import { listItems } from './lists.ts';
import type { Measure } from './measure.ts';
import { isCounter, measureOf } from './measure.ts';
import type { Mention, Nearness, Scanner } from './mentions.ts';
import { mentionsWithin, nearestMentions, scannerOf } from './mentions.ts';
import { exchanged, settled, unlessTold } from './neighbours.ts';
import { paragraphOf } from './paragraphs.ts';
import type { Passage } from './passage.ts';
import { passagesOf } from './passage.ts';
import { recognise } from './resemble.ts';
import type { Role } from './role.ts';
import { rolesOf } from './role.ts';
import { placeScanner, settingOf } from './setting.ts';
import { shareOf } from './share-of.ts';
import type { CheckTextWords } from './words.ts';
import { readNeeds } from './words.ts';

/** A quantity of the text with its verdict. Offsets are UTF-16. */
export interface CheckedQuantity extends Judgement {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly measure: Measure;
  readonly unit: string;
  readonly per: string | null;
  readonly role: Role;
  readonly passage: Passage;
}

export interface CheckedText {
  readonly text: string;
  readonly quantities: readonly CheckedQuantity[];
  readonly relations: readonly InsideRelation[];
}

/** Everything that is worked out once. */
export interface Checker {
  /** Those that the lexicon knows. */
  readonly figures: readonly PreparedFigure[];
  readonly byId: ReadonlyMap<string, PreparedFigure>;
  readonly likeness: Likeness;
  readonly apart: ReadonlyMap<string, readonly string[]>;
  readonly narrower: RegExp;
  readonly words: Scanner;
  readonly places: Scanner;
  readonly byMeasure: Map<string, Comparable>;
}

/** Prepares the figures and the lexicon. A lexicon that names a figure which is not published is refused by the build. */
export function prepareChecker(rows: readonly FigureRow[], lexicon: CheckTextWords): Checker {
  const known = gatherFigures(rows);
  const prepared = known.flatMap((figure) => {
    const entry = lexicon.figures[figure.id];
    return entry ? [prepareFigure(figure, entry.kind, readNeeds(entry.says))] : [];
  });
  const apart = new Map<string, string[]>();
  for (const group of lexicon.apart)
    for (const word of group) apart.set(word, [...(apart.get(word) || []), ...group.filter((other) => other !== word)]);
  return {
    figures: prepared.filter(({ needs }) => needs.length > 0),
    byId: new Map(prepared.map((one): [string, PreparedFigure] => [one.figure.id, one])),
    likeness: readLikeness(lexicon.learnt),
    apart,
    narrower: new RegExp(lexicon.narrower.join('|')),
    words: scannerOf(lexicon),
    places: placeScanner(lexicon),
    byMeasure: new Map(),
  };
}

/** Checks a text. Never throws. */
export function checkText(text: string, checker: Checker): CheckedText {
  const quantities = judgedIn(text, checker);
  // What is only doubted is no ground for a relation.
  const relations = checkInside(
    text,
    quantities.map((one) => (one.verdict === 'doubtful' ? { ...one, figure: null } : one)),
  );
  return { text, quantities: withoutDerived(text, withoutCalculated(quantities, relations), relations), relations };
}

/** A number with all that its paragraph is asked about it. */
interface Recognised {
  readonly quantity: Spotted;
  readonly passage: Passage;
  readonly asked: Asked;
  readonly alike: Alike;
  readonly judgement: Judgement;
  /** What it would be, told in another unit. */
  inUnit(unit: string): Judgement;
}

/** The numbers of a text, each judged by its figure. Paragraph by paragraph, so that what is known of one is forgotten with it. */
function judgedIn(text: string, checker: Checker): CheckedQuantity[] {
  const words = checker.words(text);
  const found = spotted(text, words);
  const passages = passagesOf(text, found);
  const roles = rolesOf(text, found, passages);
  const items = listItems(text, found, passages);
  const places = checker.places(text);
  const likenessOf = likenessIn(text, checker.likeness);
  const judged: CheckedQuantity[] = [];
  let paragraph: Recognised[] = [];
  let goesOn: string | null = null;
  found.forEach((quantity, index) => {
    const { start, end, unit } = quantity;
    const passage = passages[index]!;
    const before = passages[index - 1];
    if (before && before.paragraphId !== passage.paragraphId) {
      judged.push(...judgedTogether(text, paragraph));
      paragraph = [];
    }
    if (before && before.sentenceId !== passage.sentenceId) goesOn = null;
    const measure = measureOf(quantity.interval, plainUnit(unit));
    const asked: Asked = {
      measure,
      role: quantity.doubled ? 'rise' : roles[index]!,
      unit: unit.split('/')[0]!,
      listed: items[index] !== null,
      share:
        measure.kind === 'ratio'
          ? shareNames(text.slice(passage.sentence, start), text.slice(end, passage.after), checker.words)
          : NO_SHARE,
      mentions: mentionsFor(words, passage, quantity, items[index]!),
      setting: settingOf(text, places, passage, quantity),
      here: text.slice(passage.here, start),
      after: text.slice(end, passage.after),
      clause: text.slice(passage.clause, start),
      goesOn,
      refersBack: /[前后]者/.test(text.slice(passage.sentence, start)),
      narrowed: checker.narrower.test(text.slice(passage.here, passage.after)),
    };
    const recognisedAs = (wanted: Asked): { alike: Alike; judgement: Judgement } => {
      const comparable = comparableIn(wanted.measure, checker);
      const alike = alikeIn(likenessOf(start, end), comparable.field);
      return { alike, judgement: recognise(judge(wanted, comparable, checker.apart), wanted, alike) };
    };
    const { alike, judgement: named } = recognisedAs(asked);
    const judgement = unlessPerYear(named, unit);
    if (judgement.figure) goesOn = judgement.figure.id;
    const inUnit = (other: string): Judgement =>
      recognisedAs({ ...asked, measure: measureOf(quantity.interval, other), unit: other.split('/')[0]! }).judgement;
    paragraph.push({ quantity, passage, asked, alike, judgement, inUnit });
  });
  return judged.concat(judgedTogether(text, paragraph));
}

/** The numbers of one paragraph, each judged once more beside the others. */
function judgedTogether(text: string, recognised: readonly Recognised[]): CheckedQuantity[] {
  const paragraph = paragraphOf(recognised);
  const { told, values } = paragraph;
  const judged = recognised.map(({ quantity, passage, asked, alike, judgement, inUnit }) => {
    const known = unlessTold(settled(judgement, asked, alike, values), paragraph);
    const second = known.figure ? exchanged(known, asked, alike, paragraph) : doubted(asked, alike, told);
    return { passage, asked, alike, judgement: second.figure ? second : inAnotherUnit(asked, plainUnit(quantity.unit), told, inUnit) };
  });
  return exchangedPairs(judged).map((judgement, index): CheckedQuantity => {
    const { quantity, passage, asked } = recognised[index]!;
    const { start, end } = quantity;
    const { measure, role, unit } = asked;
    return { text: text.slice(start, end), start, end, measure, unit, per: perOf(quantity.unit), role, passage, ...judgement };
  });
}

/** The figures for a kind of measure, sorted out once. */
function comparableIn(measure: Measure, checker: Checker): Comparable {
  const before = checker.byMeasure.get(measure.kind);
  if (before) return before;
  const found = comparableWith(measure, checker);
  checker.byMeasure.set(measure.kind, found);
  return found;
}

/** What the writer may have calculated is no reason for doubt; what is told as calculated and cannot have been is one. */
function withoutDerived(text: string, quantities: readonly CheckedQuantity[], relations: readonly InsideRelation[]): CheckedQuantity[] {
  const claimed = new Set(relations.map((relation) => relation.claimed));
  return quantities.map((quantity, index) => {
    const { verdict, start, passage } = quantity;
    if (verdict !== 'doubtful' && verdict !== 'not-published') return quantity;
    const told = text.slice(Math.max(passage.clause, passage.numberBefore), start);
    const isTold = (): boolean => isToldAsCalculated(told, index, quantities);
    const isCalculated = (): boolean => claimed.has(index) || (isDerivable(index, quantities) && (!isWide(quantity) || isTold()));
    if (verdict === 'doubtful' && isNoResult(quantity)) return quantity;
    if (verdict === 'doubtful') return isCalculated() ? { ...quantity, ...NOT_PUBLISHED, reason: 'calculated' as const } : quantity;
    return isTold() && !isCalculated()
      ? { ...quantity, ...NOT_PUBLISHED, verdict: 'doubtful' as const, reason: 'underivable' as const }
      : quantity;
  });
}

const WIDE = rational('0.3');
/** 两成: among many numbers some two always give it. */
function isWide({ measure: { kind, interval } }: CheckedQuantity): boolean {
  const { low, high } = interval;
  return kind === 'ratio' && low !== null && high !== null && compare(subtract(high, low), multiply(low, WIDE)) > 0;
}

/** Hardly calculated: a neighbour's very value, the published digits in another order, 不低于300元. */
function isNoResult({ sibling, slip, measure }: CheckedQuantity): boolean {
  const { low, high, lowOpen } = measure.interval;
  const isBound = (high === null && !lowOpen) || low === null;
  return sibling !== null || (slip === 'swapped' && isParticular(measure)) || isBound;
}

const perOf = (unit: string): string | null => unit.split('/')[1] || null;

const NO_SHARE: Asked['share'] = { whole: null, part: [] };

/** What the lexicon knows of the whole and the part of which a share is told. */
function shareNames(words: string, after: string, scan: Scanner): Asked['share'] {
  const { whole, part } = shareOf(words, after);
  const namesIn = (piece: string): string[] => scan(piece).map(({ name }) => name);
  return { whole: whole === '' ? null : namesIn(whole), part: namesIn(part) };
}

/** A number that will be checked. */
interface Spotted {
  readonly start: number;
  readonly end: number;
  readonly unit: string;
  readonly interval: Interval;
  readonly doubled: boolean;
}

const LONGEST_WORD = 24;

/** The quantities of a text together with its doublings, in order. 两项 of 两项补贴 is part of a name. */
function spotted(text: string, words: readonly Mention[]): Spotted[] {
  const doublings = doublingsIn(text).map(({ start, end, added }): Spotted => ({ start, end, unit: '倍', interval: added, doubled: true }));
  const read = scanQuantities(text).map(
    (found): Spotted => ({ start: found.start, end: found.end, unit: found.unit, interval: quantityInterval(found), doubled: false }),
  );
  const named = read.filter(
    ({ start, end }) => !mentionsWithin(words, end - LONGEST_WORD, start + 1).some((word) => word.start <= start && word.end > end),
  );
  if (doublings.length === 0) return named;
  return [...named.filter(({ start, end }) => !doublings.some((other) => start < other.end && end > other.start)), ...doublings].sort(
    (a, b) => a.start - b.start,
  );
}

/** 每年1743人, 每处800平方米: what a yearly or a single thing's number is of; the words tell the rest. */
function plainUnit(unit: string): string {
  const [over = '', under] = unit.split('/');
  return under !== undefined && (under === '年' || isCounter(under)) ? over : unit;
}

const CALCULATED = new Set(['sum', 'difference', 'mean', 'share', 'year-of-months', 'product']);

/** What the writer calculated from other numbers of the text is judged by that calculation, not by a figure. */
function withoutCalculated(quantities: readonly CheckedQuantity[], relations: readonly InsideRelation[]): CheckedQuantity[] {
  const calculated = new Set(relations.filter(({ kind }) => CALCULATED.has(kind)).map(({ claimed }) => claimed));
  const right = new Set(relations.filter(({ verdict }) => verdict === 'right').map(({ claimed }) => claimed));
  // A growth that fits its own two numbers is no mistake where the published one does not, or where none is published of either number.
  const grown = new Map(
    relations
      .filter(({ kind, verdict }) => (kind === 'growth' || kind === 'decline') && verdict === 'right')
      .map(({ claimed, operands }): [number, readonly number[]] => [claimed, operands]),
  );
  const isOwn = ({ value }: CheckedQuantity, index: number): boolean => {
    const operands = grown.get(index);
    const isGrown =
      operands !== undefined && ((value !== null && value.disputed) || operands.every((one) => quantities[one]!.figure === null));
    return calculated.has(index) || isGrown;
  };
  return quantities.map((quantity, index) =>
    isOwn(quantity, index) && quantity.verdict === 'differs' && (quantity.slip === null || right.has(index)) && quantity.slip !== 'swapped'
      ? { ...quantity, ...NOT_PUBLISHED, reason: 'calculated' as const }
      : quantity,
  );
}

/** The mentions that speak for a number; in a 分别 list its own item comes first and the others last. */
function mentionsFor(
  all: readonly Mention[],
  passage: Passage,
  quantity: { readonly start: number; readonly end: number },
  item: ListItem | null,
): Map<string, Nearness> {
  if (!item) return nearestMentions(all, passage, quantity);
  const words = mentionsWithin(all, Math.min(passage.told, item.start), passage.clauseEnd);
  const inside = ({ start, end }: Mention, range: { start: number; end: number }): boolean => start >= range.start && end <= range.end;
  const own = nearestMentions(
    words.filter((mention) => !item.others.some((other) => inside(mention, other))),
    passage,
    quantity,
  );
  for (const mention of words) if (inside(mention, item)) own.set(mention.name, { rank: 0, distance: 0, fresh: true });
  nearestMentions(words, passage, quantity).forEach((nearness, name) => {
    if (!own.has(name)) own.set(name, { rank: 2, distance: nearness.distance + 100, fresh: false });
  });
  return own;
}
