/** Measures 核稿 on annotated paragraphs of press text: which wrong numbers it flags, and what it flags without a fault. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { CheckedQuantity, CheckedText } from '../../src/check-text/check-text.ts';
import { checkText } from '../../src/check-text/check-text.ts';
import type { Checker } from '../../src/check-text/checker.ts';
import { prepareChecker } from '../../src/check-text/checker.ts';
import type { FigureRow } from '../../src/check-text/figures.ts';
import type { Verdict } from '../../src/check-text/judgement.ts';
import { stripMarks } from '../../src/figures/marks.ts';
import { checkTextWords } from '../../src/integrations/check-text-words.ts';
import { figureRows } from '../../src/integrations/datasets.ts';

interface Paragraph {
  readonly id: string;
  readonly text: string;
  readonly quantities?: readonly {
    readonly phrase: string;
    readonly nth: number;
    readonly expect: Verdict;
    readonly figure: string | null;
    readonly accept?: readonly Verdict[];
  }[];
  readonly inside?: readonly { readonly phrases: readonly string[]; readonly expect: 'right' | 'wrong' }[];
}

/** Counts of one set. */
export interface Score {
  paragraphs: number;
  quantities: number;
  /** Judged as the annotator or a reasonable sub-editor judges. */
  asExpected: number;
  wrong: number;
  /** Called wrong or outdated. */
  wrongFlagged: number;
  /** Asked to be looked at again. */
  wrongDoubted: number;
  /** Called right. */
  vouched: string[];
  /** Numbers that are not wrong and are asked to be looked at again. */
  doubtedInVain: string[];
  /** Numbers called wrong or outdated that are not, and numbers that are none. */
  falseAlarms: string[];
  relationsWrong: number;
  relationsFlagged: number;
  /** Not called wrong, but the number that they claim is to be looked at again. */
  relationsDoubted: number;
  falseRelations: string[];
  missed: string[];
}

const FLAGS: ReadonlySet<Verdict> = new Set(['differs', 'outdated']);

/** The program with the published figures, as the page and the command use it. */
export function publishedChecker(): Checker {
  return prepareChecker(JSON.parse(stripMarks(JSON.stringify(figureRows()))) as FigureRow[], checkTextWords());
}

/** The names of all sets. */
export const setNames = (): string[] =>
  readdirSync(new URL('.', import.meta.url))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length));

/** The paragraphs of a set. */
export const readSet = (name: string): Paragraph[] => parse(readFileSync(new URL(`${name}.yaml`, import.meta.url), 'utf8')) as Paragraph[];

/** Measures the program on a set. */
export function scoreSet(paragraphs: readonly Paragraph[], checker: Checker): Score {
  const score: Score = {
    paragraphs: paragraphs.length,
    quantities: 0,
    asExpected: 0,
    wrong: 0,
    wrongFlagged: 0,
    wrongDoubted: 0,
    vouched: [],
    doubtedInVain: [],
    falseAlarms: [],
    relationsWrong: 0,
    relationsFlagged: 0,
    relationsDoubted: 0,
    falseRelations: [],
    missed: [],
  };
  for (const paragraph of paragraphs) {
    const checked = checkText(paragraph.text, checker);
    scoreQuantities(paragraph, checked, score);
    scoreRelations(paragraph, checked, score);
  }
  return score;
}

function scoreQuantities({ id, text, quantities = [], inside = [] }: Paragraph, checked: CheckedText, score: Score): void {
  const judged = new Set<CheckedQuantity>();
  const claimedWrongly = new Set(inside.filter((one) => one.expect === 'wrong').map(({ phrases }) => phrases.at(-1)!));
  for (const { phrase, nth, expect, accept = [] } of quantities) {
    const at = placeOf(text, phrase, nth);
    const got = checked.quantities.find(({ start, end }) => start < at + phrase.length && end > at);
    if (got) judged.add(got);
    const verdict = got ? got.verdict : 'not-published';
    const accepted = [expect, ...accept];
    score.quantities += 1;
    if (accepted.includes(verdict)) score.asExpected += 1;
    if (expect === 'differs' || expect === 'outdated') {
      score.wrong += 1;
      if (FLAGS.has(verdict) || accept.includes(verdict)) score.wrongFlagged += 1;
      else {
        if (verdict === 'doubtful') score.wrongDoubted += 1;
        else if (verdict !== 'not-published') score.vouched.push(`${id} ${phrase}`);
        score.missed.push(`${id} ${phrase}${verdict === 'doubtful' ? '（请核对）' : ''}`);
      }
    } else if (verdict === 'doubtful' && !accept.includes('differs') && !claimedWrongly.has(phrase))
      score.doubtedInVain.push(`${id} ${phrase}`);
    else if (FLAGS.has(verdict) && !accept.includes(verdict)) score.falseAlarms.push(`${id} ${phrase}`);
  }
  for (const one of checked.quantities) {
    if (judged.has(one)) continue;
    if (FLAGS.has(one.verdict)) score.falseAlarms.push(`${id} ${one.text}`);
    else if (one.verdict === 'doubtful') score.doubtedInVain.push(`${id} ${one.text}`);
  }
}

function scoreRelations({ id, inside = [] }: Paragraph, { quantities, relations }: CheckedText, score: Score): void {
  const told = relations
    .filter(({ verdict }) => verdict === 'wrong')
    .map(({ operands, claimed }) => [...operands, claimed].map((index) => quantities[index]!.text));
  const alike = (a: string, b: string): boolean => a.includes(b) || b.includes(a);
  const matches = (phrases: readonly string[], texts: readonly string[]): boolean =>
    phrases.length === texts.length && phrases.every((phrase) => texts.some((text) => alike(phrase, text)));
  for (const { phrases, expect } of inside) {
    if (expect !== 'wrong') continue;
    score.relationsWrong += 1;
    if (told.some((texts) => matches(phrases, texts))) score.relationsFlagged += 1;
    else {
      if (quantities.some(({ text, verdict }) => verdict === 'doubtful' && alike(text, phrases.at(-1)!))) score.relationsDoubted += 1;
      score.missed.push(`${id} ${phrases.join(' ')}`);
    }
  }
  for (const texts of told)
    if (!inside.some(({ phrases, expect }) => expect === 'wrong' && matches(phrases, texts)))
      score.falseRelations.push(`${id} ${texts.join(' ')}`);
}

/** Where the nth of a phrase begins; throws where there are not so many. */
export function placeOf(text: string, phrase: string, nth: number): number {
  let at = -1;
  for (let turn = 0; turn < nth; turn += 1) {
    at = text.indexOf(phrase, at + 1);
    if (at < 0) throw new Error(`“${phrase}” does not stand ${nth} times in “${text.slice(0, 20)}…”`);
  }
  return at;
}
