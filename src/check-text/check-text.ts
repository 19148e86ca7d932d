/**
 * 核稿: every quantity of a text held against the published figures, and the relations that the text states between its own numbers.
 * Runs in the browser and under Node alike; nothing of the text leaves the program. Linear in the length of the text.
 */

import type { Alike } from './alike.ts';
import { alikeIn } from './alike.ts';
import { inAnotherUnit, unlessPerYear } from './another-unit.ts';
import { withoutCalculated, withoutDerived } from './calculated.ts';
import type { Checker } from './checker.ts';
import { comparableIn } from './checker.ts';
import { doubted } from './doubt.ts';
import { exchangedPairs } from './exchange.ts';
import type { InsideRelation } from './inside/inside.ts';
import { checkInside } from './inside/inside.ts';
import { judge } from './judge.ts';
import type { Asked, Judgement } from './judgement.ts';
import { likenessIn } from './likeness.ts';
import type { Measure } from './measure.ts';
import { measureOf } from './measure.ts';
import { exchanged, settled, unlessTold } from './neighbours.ts';
import { paragraphOf } from './paragraphs.ts';
import type { Passage } from './passage.ts';
import type { Question, Spotted } from './questions.ts';
import { plainUnit, questionsIn } from './questions.ts';
import { recognise } from './resemble.ts';
import type { Role } from './role.ts';

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
  const likenessOf = likenessIn(text, checker.likeness);
  const judged: CheckedQuantity[] = [];
  let paragraph: Recognised[] = [];
  let goesOn: string | null = null;
  let before: Passage | null = null;
  for (const question of questionsIn(text, checker)) {
    const { passage } = question;
    if (before && before.paragraphId !== passage.paragraphId) {
      judged.push(...judgedTogether(text, paragraph));
      paragraph = [];
    }
    if (before && before.sentenceId !== passage.sentenceId) goesOn = null;
    before = passage;
    const recognised = recognisedBy(question, question.ask(goesOn), checker, likenessOf);
    if (recognised.judgement.figure) goesOn = recognised.judgement.figure.id;
    paragraph.push(recognised);
  }
  return judged.concat(judgedTogether(text, paragraph));
}

/** One number, recognised by the lexicon and by examples. */
function recognisedBy(
  { quantity, passage }: Question,
  asked: Asked,
  checker: Checker,
  likenessOf: (start: number, end: number) => ArrayLike<number>,
): Recognised {
  const as = (wanted: Asked): { alike: Alike; judgement: Judgement } => {
    const comparable = comparableIn(wanted.measure, checker);
    const alike = alikeIn(likenessOf(quantity.start, quantity.end), comparable.field);
    return { alike, judgement: recognise(judge(wanted, comparable, checker.apart), wanted, alike) };
  };
  const { alike, judgement } = as(asked);
  return {
    quantity,
    passage,
    asked,
    alike,
    judgement: unlessPerYear(judgement, quantity.unit),
    inUnit: (unit) => as({ ...asked, measure: measureOf(quantity.interval, unit), unit: unit.split('/')[0]! }).judgement,
  };
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

const perOf = (unit: string): string | null => unit.split('/')[1] || null;
