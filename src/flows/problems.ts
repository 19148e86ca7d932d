/** What is wrong with a flow: the two ways of writing a decision disagree, or someone would be sent away wrongly. */

import type { Answers, Variable } from './decide.ts';
import { combinations, rankOf, rowsFor, ruleFor, UNKNOWN, variablesOf } from './decide.ts';
import type { Benefit, Flow, Question } from './schema.ts';

export interface FlowProblem {
  /** `benefits.dibao` */
  readonly where: string;
  /** In plain Chinese. */
  readonly what: string;
}

/** At most this many of one benefit: the first ones tell enough. */
const MOST = 5;

/** Every problem of a flow; none in a sound one. */
export function problemsOf(flow: Flow): FlowProblem[] {
  return [
    ...namesOf(flow),
    ...flow.benefits.flatMap((benefit) => (unknownNames(flow, benefit).length > 0 ? [] : firstOf(decisionProblems(flow, benefit), MOST))),
  ];
}

function namesOf(flow: Flow): FlowProblem[] {
  const twice = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...twice(flow.questions.map(({ id }) => id)).map((id) => ({ where: `questions.${id}`, what: '这个问题的编号用了两次' })),
    ...twice(flow.benefits.map(({ id }) => id)).map((id) => ({ where: `benefits.${id}`, what: '这一项的编号用了两次' })),
    ...flow.questions
      .filter(({ kind, options }) => kind === 'one' && options[0]!.id !== UNKNOWN)
      .map(({ id }) => ({ where: `questions.${id}`, what: '第一个选项要是 unknown（说不清）：一开始选着它' })),
    ...flow.benefits.flatMap((benefit) =>
      unknownNames(flow, benefit).map((name) => ({
        where: `benefits.${benefit.id}`,
        what: `没有 ${name} 这个问题或选项，或者没有写进 uses`,
      })),
    ),
  ];
}

/** Names in uses, rules and table that the questions do not have, or that `uses` leaves out. */
function unknownNames(flow: Flow, { uses, rules, table }: Benefit): string[] {
  const known = new Map(variablesOf(flow).map(({ name, values }) => [name, values]));
  const conditions = [...rules.map(({ when }) => when ?? {}), ...table.map((row) => row.case)];
  return [
    ...uses.filter((name) => !known.has(name)),
    ...conditions.flatMap((condition) =>
      Object.entries(condition).flatMap(([name, values]) =>
        uses.includes(name) && known.has(name)
          ? values.filter((value) => !known.get(name)!.includes(value)).map((value) => `${name}: ${value}`)
          : [name],
      ),
    ),
  ];
}

function* decisionProblems(flow: Flow, benefit: Benefit): Generator<FlowProblem> {
  const where = `benefits.${benefit.id}`;
  const last = benefit.rules[benefit.rules.length - 1]!;
  if (Object.keys(last.when ?? {}).length > 0) yield { where, what: '最后一条规则不能有 when：它管剩下的所有情况' };
  else {
    const variables = variablesOf(flow).filter(({ name }) => benefit.uses.includes(name));
    for (const answers of combinations(variables)) {
      yield* disagreement(benefit, answers, where);
      for (const variable of variables) yield* unfairness(benefit, answers, variable, where);
    }
    yield* unreached(benefit, variables, where);
  }
}

function* disagreement(benefit: Benefit, answers: Answers, where: string): Generator<FlowProblem> {
  const rows = rowsFor(benefit, answers);
  const rule = ruleFor(benefit, answers);
  if (rows.length !== 1) yield { where, what: `${told(answers)}：表里有 ${rows.length} 行管它，要正好一行` };
  else if (rows[0]!.outcome !== rule.outcome) yield { where, what: `${told(answers)}：规则说 ${rule.outcome}，表说 ${rows[0]!.outcome}` };
}

function* unfairness(benefit: Benefit, answers: Answers, { name, question, values }: Variable, where: string): Generator<FlowProblem> {
  const here = ruleFor(benefit, answers).outcome;
  const others = values.map((value) => ({ value, outcome: ruleFor(benefit, { ...answers, [name]: value }).outcome }));
  if (here === 'unlikely' && isOpen(question, answers[name]!) && others.some(({ outcome }) => outcome !== 'unlikely')) {
    yield { where, what: `${told(answers)}：${name} 没有答准，就说“多半不行”了；换一个答案并不是这样` };
  }
  for (const { value, outcome } of others) {
    if (isHarder(question, value, answers[name]!) && rankOf(outcome) > rankOf(here))
      yield { where, what: `${told(answers)}：${name} 换成更难的 ${value}，结果反而从 ${here} 变成 ${outcome}` };
  }
}

/** Not answered, or answered too near a limit to count. */
function isOpen({ kind, options }: Question, value: string): boolean {
  return kind === 'many' ? value === 'no' : value === UNKNOWN || options.some(({ id, margin }) => id === value && margin === true);
}

function isHarder({ kind, hardship = [] }: Question, value: string, than: string): boolean {
  if (kind === 'many') return value === 'yes' && than === 'no';
  return hardship.includes(than) && hardship.indexOf(value) > hardship.indexOf(than);
}

function* unreached(benefit: Benefit, variables: readonly Variable[], where: string): Generator<FlowProblem> {
  const reached = new Set<unknown>();
  for (const answers of combinations(variables)) {
    reached.add(ruleFor(benefit, answers));
    for (const row of rowsFor(benefit, answers)) reached.add(row);
  }
  for (const [index, rule] of benefit.rules.entries()) if (!reached.has(rule)) yield { where, what: `第 ${index + 1} 条规则永远轮不到` };
  for (const [index, row] of benefit.table.entries()) if (!reached.has(row)) yield { where, what: `表的第 ${index + 1} 行永远轮不到` };
  if (!benefit.rules.some(({ outcome }) => outcome === 'likely' || outcome === 'maybe'))
    yield { where, what: '没有一种情况能领：是不是写漏了' };
}

const told = (answers: Answers): string =>
  Object.entries(answers)
    .map(([name, value]) => `${name}=${value}`)
    .join('、');

function firstOf<T>(items: Iterable<T>, most: number): T[] {
  const first: T[] = [];
  for (const item of items) if (first.push(item) === most) break;
  return first;
}
