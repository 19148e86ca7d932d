/** Decisions over answers, and every combination of answers there is. */

import type { Benefit, Condition, Flow, Outcome, Question, Rule } from './schema.ts';
import { OUTCOMES } from './schema.ts';

/** A value for each variable: an option's id, or yes and no for a box. */
export type Answers = Readonly<Record<string, string>>;

export const UNKNOWN = 'unknown';

/** A variable with its values. */
export interface Variable {
  readonly name: string;
  readonly question: Question;
  readonly values: readonly string[];
}

/** The variables of a flow, in the order of the page: a question, or each box of a question with boxes. */
export function variablesOf({ questions }: Flow): Variable[] {
  return questions.flatMap((question) =>
    question.kind === 'one'
      ? [{ name: question.id, question, values: question.options.map(({ id }) => id) }]
      : question.options.map(({ id }) => ({ name: `${question.id}.${id}`, question, values: ['no', 'yes'] })),
  );
}

/** Every combination of values, as a stream: nothing is kept. */
export function* combinations(variables: readonly Variable[]): Generator<Answers> {
  const [first, ...rest] = variables;
  if (!first) {
    yield {};
    return;
  }
  for (const value of first.values) for (const others of combinations(rest)) yield { [first.name]: value, ...others };
}

/** Whether the answers meet every part of the condition. */
const meets = (answers: Answers, condition: Condition = {}): boolean =>
  Object.entries(condition).every(([name, values]) => values.includes(answers[name]!));

/** The first rule that fits. Throws when none does: the last rule must fit always. */
export function ruleFor({ id, rules }: Benefit, answers: Answers): Rule {
  const rule = rules.find(({ when }) => meets(answers, when));
  if (!rule) throw new Error(`no rule of ${id} fits ${JSON.stringify(answers)}`);
  return rule;
}

/** The rows of the table that fit: exactly one in a sound table. */
export const rowsFor = ({ table }: Benefit, answers: Answers): Benefit['table'] => table.filter((row) => meets(answers, row.case));

/** 0 for the best outcome. */
export const rankOf = (outcome: Outcome): number => OUTCOMES.indexOf(outcome);

/** The answers of a household as a value for every variable: what is left out is unknown, what is not ticked is no. */
export function answersOf(flow: Flow, given: Readonly<Record<string, string | readonly string[]>>): Answers {
  return Object.fromEntries(
    variablesOf(flow).map(({ name, question }) => {
      const answer = given[question.id];
      if (question.kind === 'one') return [name, typeof answer === 'string' ? answer : UNKNOWN];
      return [name, (Array.isArray(answer) ? answer : [answer]).includes(name.slice(question.id.length + 1)) ? 'yes' : 'no'];
    }),
  );
}
