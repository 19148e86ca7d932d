/** Turns a decision into CSS: which rule's words are shown follows from which inputs are checked, without a script. */

import type { Answers, Variable } from './decide.ts';
import { combinations, ruleFor, variablesOf } from './decide.ts';
import type { Benefit, Flow } from './schema.ts';

/** Id of the input of an option: `q-income-below`, `q-events-sick`. */
export const inputId = (question: string, option: string): string => `q-${question}-${option}`;

/** The words of a rule, by where they stand among the results: ids for all of them would weigh as much as a question. */
export const ruleSelector = (benefit: number, rule: number): string =>
  `.found article:nth-of-type(${benefit + 1}) p:nth-of-type(${rule + 1})`;

/** The conditions under which one rule decides: for some variables, the values that they may have. */
type Branch = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The style sheet of a flow. All words of rules are hidden, and those of the rule that decides are shown. The inputs
 * must stand before the results, as their siblings, in the order of the questions (`~` needs no `:has`, so browsers of 2019 do it).
 */
export function stylesOf(flow: Flow): string {
  const variables = variablesOf(flow);
  const lines = flow.benefits.flatMap((benefit, at) => {
    const used = variables.filter(({ name }) => benefit.uses.includes(name));
    const found = branches(benefit, used, {});
    return benefit.rules.flatMap((_, rule) => {
      const own = merged(found.filter((one) => one.rule === rule).map(({ branch }) => branch));
      const selectors = own.map((branch) => `${selectorOf(branch, used)}~${ruleSelector(at, rule)}`);
      return selectors.length > 0 ? [`${selectors.join(',')}{display:block}`] : [];
    });
  });
  return `.found [data-rule]{display:none}\n${lines.join('\n')}\n`;
}

/** Divides the combinations by one variable after the other until a single rule is left: as few paths as there can be, each combination in exactly one. */
function branches(benefit: Benefit, variables: readonly Variable[], fixed: Answers): { branch: Branch; rule: number }[] {
  const rules = new Set<number>();
  for (const answers of combinations(variables)) rules.add(benefit.rules.indexOf(ruleFor(benefit, { ...fixed, ...answers })));
  if (rules.size === 1)
    return [{ branch: new Map(Object.entries(fixed).map(([name, value]) => [name, new Set([value])])), rule: [...rules][0]! }];
  const divided = variables.map((variable) =>
    variable.values.flatMap((value) =>
      branches(
        benefit,
        variables.filter((other) => other !== variable),
        { ...fixed, [variable.name]: value },
      ),
    ),
  );
  return divided.reduce((fewest, other) => (other.length < fewest.length ? other : fewest));
}

/** The same conditions in fewer branches: two that differ in one variable are one that takes the values of both. */
function merged(branches: readonly Branch[]): readonly Branch[] {
  for (const [index, one] of branches.entries())
    for (const other of branches.slice(index + 1)) {
      const name = onlyDifference(one, other);
      if (name === null) continue;
      const both = new Map(one).set(name, new Set([...one.get(name)!, ...other.get(name)!]));
      return merged([...branches.filter((branch) => branch !== one && branch !== other), both]);
    }
  return branches;
}

/** The one variable of which two branches over the same variables take other values; null when they differ in more. */
function onlyDifference(one: Branch, other: Branch): string | null {
  if (one.size !== other.size) return null;
  const different = [...one].filter(([name, values]) => {
    const others = other.get(name);
    return others === undefined || values.size !== others.size || [...values].some((value) => !others.has(value));
  });
  return different.length === 1 && other.has(different[0]![0]) ? different[0]![0] : null;
}

/** One answer of a question is always chosen: that it is among some is that it is none of the others. */
function selectorOf(branch: Branch, variables: readonly Variable[]): string {
  const parts = variables
    .filter(({ name }) => branch.has(name))
    .flatMap(({ name, question, values }) => {
      const wanted = branch.get(name)!;
      if (question.kind === 'many')
        return wanted.size === values.length ? [] : [`#${boxId(name, question.id)}${wanted.has('yes') ? ':checked' : ':not(:checked)'}`];
      if (wanted.size === 1) return [`#${inputId(question.id, [...wanted][0]!)}:checked`];
      return values.filter((value) => !wanted.has(value)).map((value) => `#${inputId(question.id, value)}:not(:checked)`);
    });
  return parts.length > 0 ? parts.join('~') : '.finder>:first-child';
}

const boxId = (variable: string, question: string): string => inputId(question, variable.slice(question.length + 1));
