/**
 * Measures 核稿 on words that it has not learnt: examples are left out a quarter at a time, the rest is learnt, and those left out are checked as
 * they stand and with the value of a neighbour, a figure of the same topic or law, in place of their own.
 */
import { checkText } from '../../src/check-text/check-text.ts';
import type { Checker } from '../../src/check-text/checker.ts';
import { prepareChecker } from '../../src/check-text/checker.ts';
import type { FigureRow } from '../../src/check-text/figures.ts';
import type { PreparedFigure, Verdict } from '../../src/check-text/judgement.ts';
import type { Example, Told } from '../../src/check-text/learn.ts';
import { learn } from '../../src/check-text/learn.ts';
import { alikeCounters, areUnlikeSpans } from '../../src/check-text/measure.ts';
import { stripMarks } from '../../src/figures/marks.ts';
import { checkTextWords } from '../../src/integrations/check-text-words.ts';
import { figureRows } from '../../src/integrations/datasets.ts';
import { phrasings } from '../../src/integrations/phrasings.ts';

const PARTS = 4;

/** Counts over all examples. */
export interface LeftOut {
  /** Numbers as they should be, and those of them called wrong or asked about. */
  right: number;
  calledWrong: string[];
  askedInVain: number;
  /** Numbers with a neighbour's value, and those of them called wrong or asked about. */
  exchanged: number;
  noticed: number;
}

/** Checks every example without having learnt it. */
export function checkLeftOut(): LeftOut {
  const rows = JSON.parse(stripMarks(JSON.stringify(figureRows()))) as FigureRow[];
  const words = checkTextWords();
  const told = phrasings();
  const counts: LeftOut = { right: 0, calledWrong: [], askedInVain: 0, exchanged: 0, noticed: 0 };
  for (let part = 0; part < PARTS; part += 1) {
    const rest = told.map((one) => ({ ...one, examples: one.examples.filter((_, index) => index % PARTS !== part) }));
    const checker = prepareChecker(rows, { ...words, learnt: learn(rest) });
    for (const one of told) checkPart(one, part, checker, counts);
  }
  return counts;
}

function checkPart({ id, examples }: Told, part: number, checker: Checker, counts: LeftOut): void {
  const neighbours = neighboursOf(checker.byId.get(id)!, checker).map(publishedOf);
  examples.forEach((example, index) => {
    if (index % PARTS !== part) return;
    const verdict = verdictOn(example, checker);
    counts.right += 1;
    if (verdict === 'differs' || verdict === 'outdated') counts.calledWrong.push(`${id}：${example.text}`);
    if (verdict === 'doubtful') counts.askedInVain += 1;
    const others = neighbours.filter((value) => !example.text.includes(value));
    if (others.length === 0) return;
    const exchanged = verdictOn(withValue(example, others[index % others.length]!), checker);
    counts.exchanged += 1;
    if (exchanged === 'differs' || exchanged === 'outdated' || exchanged === 'doubtful') counts.noticed += 1;
  });
}

const publishedOf = ({ figure }: PreparedFigure): string => figure.values.at(-1)!.published;

/** Figures of the same topic or law, with another value that is told in like units. */
function neighboursOf(own: PreparedFigure, { byId }: Checker): PreparedFigure[] {
  const [kind, unit] = [own.measures.at(-1)!.kind, own.figure.values.at(-1)!.unit];
  const changes = (one: PreparedFigure): boolean => one.kind === 'growth' || one.kind === 'decline';
  return [...byId.values()].filter((one) => {
    const theirs = one.measures.at(-1)!.kind;
    const isAlike = theirs === kind && (kind !== 'count' || alikeCounters(one.figure.values.at(-1)!.unit, unit));
    return (
      one.figure.family === own.figure.family &&
      publishedOf(one) !== publishedOf(own) &&
      changes(one) === changes(own) &&
      (isAlike || areUnlikeSpans(theirs, kind))
    );
  });
}

const withValue = ({ text, start, end }: Example, value: string): Example => ({
  text: text.slice(0, start) + value + text.slice(end),
  start,
  end: start + value.length,
});

const verdictOn = ({ text, start, end }: Example, checker: Checker): Verdict | undefined =>
  checkText(text, checker).quantities.find((one) => one.start < end && one.end > start)?.verdict;
