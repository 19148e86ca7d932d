/** Turns a decision into CSS: which rule's words are shown follows from which inputs are checked, without a script. */

import type { Answers, Variable } from './decide.ts';
import { combinations, ruleFor, variablesOf } from './decide.ts';
import type { Benefit, Flow } from './schema.ts';

/** Id of the input of an option: `q-income-below`, `q-events-sick`. */
export const inputId = (question: string, option: string): string => `q-${question}-${option}`;

/** Id of the words of a rule. */
export const ruleId = (benefit: string, rule: number): string => `r-${benefit}-${'abcdefghijklmnopqrstuvwxyz'[rule]!}`;

/** The conditions, each a value for some variables, under which one rule decides; together they cover its combinations exactly. */
type Branch = ReadonlyMap<string, string>;

/**
 * The style sheet of a flow. All words of rules are hidden, and those of the rule that decides are shown. The inputs
 * must stand before the results, as their siblings, in the order of the questions (`~` needs no `:has`, so browsers of 2019 do it).
 */
export function stylesOf(flow: Flow): string {
  const variables = variablesOf(flow);
  const lines = flow.benefits.flatMap((benefit) => {
    const used = variables.filter(({ name }) => benefit.uses.includes(name));
    return benefit.rules.flatMap((_, rule) => {
      const selectors = branches(benefit, used, {})
        .filter((branch) => branch.rule === rule)
        .map(({ branch }) => `${selectorOf(branch, used)} ~ .found #${ruleId(benefit.id, rule)}`);
      return selectors.length > 0 ? [`${selectors.join(',\n')} { display: block; }`] : [];
    });
  });
  return `.found [data-rule] { display: none; }\n${lines.join('\n')}\n`;
}

/** Divides the combinations by one variable after the other until a single rule is left: as few paths as there can be, each combination in exactly one. */
function branches(benefit: Benefit, variables: readonly Variable[], fixed: Answers): { branch: Branch; rule: number }[] {
  const rules = new Set<number>();
  for (const answers of combinations(variables)) rules.add(benefit.rules.indexOf(ruleFor(benefit, { ...fixed, ...answers })));
  if (rules.size === 1) return [{ branch: new Map(Object.entries(fixed)), rule: [...rules][0]! }];
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

function selectorOf(branch: Branch, variables: readonly Variable[]): string {
  const parts = variables
    .filter(({ name }) => branch.has(name))
    .map(({ name, question }) => {
      const value = branch.get(name)!;
      if (question.kind === 'one') return `#${inputId(question.id, value)}:checked`;
      return `#${inputId(question.id, name.slice(question.id.length + 1))}${value === 'yes' ? ':checked' : ':not(:checked)'}`;
    });
  return parts.length > 0 ? parts.join(' ~ ') : '.finder > :first-child';
}
