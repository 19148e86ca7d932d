/** A decision in words and as a drawing: each rule asks, and the first that fits decides. */
import type { Benefit, Condition, Flow, Rule } from './schema.ts';

/** One rule in words. `when` is empty for the last, which takes what is left. */
export interface StepWords {
  /** One line for each question: its subject and the answers that fit. */
  readonly when: readonly string[];
  readonly rule: Rule;
}

/** The rules of a benefit in words, in order. */
export const stepsOf = (flow: Flow, { rules }: Benefit): StepWords[] =>
  rules.map((rule) => ({ when: wordsOf(flow, rule.when ?? {}), rule }));

function wordsOf(flow: Flow, condition: Condition): string[] {
  return Object.entries(condition).map(([name, values]) => {
    const [questionId, box] = name.split('.') as [string, string | undefined];
    const question = flow.questions.find(({ id }) => id === questionId)!;
    const label = (id: string): string => question.options.find((option) => option.id === id)!.label;
    if (box !== undefined) return `${values[0] === 'yes' ? '选了' : '没有选'}“${label(box)}”`;
    return `${question.short}：${values.map(label).join('，或者')}`;
  });
}

/** Sizes in the drawing's own units; it is as wide as a small phone, so that its text is not smaller than that of the page. */
const EM = 18;
const LINE = 28;
const WIDTH = 350;
/** The outcome stands below its question, to the right of the line that leads on. */
const INDENT = 70;
const STEP = 26;
const PADDING = 12;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly { readonly text: string; readonly y: number }[];
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly { readonly ask: Box; readonly outcome: Box; readonly outcomeId: string }[];
}

/** Places a box for what each rule asks, and below it one for the outcome. `last` stands for the rule without conditions. */
export function drawingOf(steps: readonly StepWords[], gradeOf: (outcome: string) => string, last: string): Drawing {
  let y = 0;
  const place = (x: number, texts: readonly string[]): Box => {
    const lines = texts.flatMap((text) => wrapped(text, Math.floor((WIDTH - x - 2 * PADDING) / EM)));
    const placed = {
      x,
      y,
      width: WIDTH - x,
      height: lines.length * LINE + PADDING,
      lines: lines.map((text, index) => ({ text, y: y + PADDING / 2 + index * LINE + LINE * 0.72 })),
    };
    y += placed.height + STEP;
    return placed;
  };
  const rows = steps.map(({ when, rule }) => ({
    ask: place(0, when.length > 0 ? when : [last]),
    outcome: place(INDENT, [gradeOf(rule.outcome)]),
    outcomeId: rule.outcome,
  }));
  return { width: WIDTH, height: y - STEP, rows };
}

/** A character, or a number with its mark, which is never broken. */
const UNITS = /\uE000[^\uE001]*\uE001([^\uE002]*)\uE002|./gsu;
const CLOSING = /^[，。、；：？！”）》]$/;

/** Lines of at most `most` visible characters; a closing mark is never first in its line, so it may stand one over. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const [unit, marked] of text.matchAll(UNITS)) {
    const size = (marked ?? unit).length;
    if (length + size > most && line !== '' && !CLOSING.test(unit)) {
      lines.push(line);
      [line, length] = ['', 0];
    }
    line += unit;
    length += size;
  }
  return [...lines, line];
}
