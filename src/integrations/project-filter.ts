/** The choice among projects as styles: which of them are shown follows from two groups of radio buttons, without a script. */
import { PROJECT_KINDS } from '../figures/charity-schema.ts';
import type { Choice } from '../figures/project-filter.ts';
import { ALL, categoriesOf, choices, counterOf, fits, NO_CATEGORY } from '../figures/project-filter.ts';
import { allProjects } from './projects.ts';
import { siteContent } from './site-data.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The categories that the source counts. */
export const projectCategories = (): readonly string[] => categoriesOf(siteContent().relations);

/** A category as a word for attributes and selectors. */
export function categoryKey(category: string): string {
  return category === ALL || category === NO_CATEGORY ? category : `c-${LETTERS[projectCategories().indexOf(category)]!}`;
}

/** Id of the radio button of one kind or category. */
export const kindId = (kind: string): string => `kind-${kind}`;
export const categoryId = (category: string): string => `category-${categoryKey(category)}`;

/** The values of both groups, each beginning with all. */
export const kindValues = (): string[] => [ALL, ...PROJECT_KINDS];
export const categoryValues = (): string[] => [ALL, ...projectCategories(), NO_CATEGORY];

/** How many projects a choice leaves. */
const left = (choice: Choice): number => allProjects().filter((project) => fits(project, choice)).length;

/** Choices by how many projects they leave: one sentence says each number, whatever was chosen. */
export function choicesByCount(): { key: string; count: number; choices: Choice[] }[] {
  const groups = Map.groupBy(choices(projectCategories()), left);
  return [...groups].sort(([a], [b]) => a - b).map(([count, list], index) => ({ key: `count-${LETTERS[index]!}`, count, choices: list }));
}

/** The counter that a sentence about a number names; every choice of the group has the same value. */
export const counterOfGroup = ({ choices: [first] }: { choices: Choice[] }): string => counterOf(first!);

/** Hides what does not fit, and shows the sentence that counts the rest. Inputs stand before the list as its siblings (`~`), as browsers of 2019 need it. */
export function projectStyles(): string {
  const hidden = [
    ...PROJECT_KINDS.map((kind) => `#${kindId(kind)}:checked ~ .project-list > :not([data-kind="${kind}"])`),
    ...categoryValues()
      .slice(1)
      .map((category) => `#${categoryId(category)}:checked ~ .project-list > :not([data-category~="${categoryKey(category)}"])`),
  ];
  const shown = choicesByCount().map(
    ({ key, choices: list }) =>
      `${list.map(({ kind, category }) => `#${kindId(kind)}:checked ~ #${categoryId(category)}:checked ~ .project-count > .${key}`).join(',\n')} { display: block; }`,
  );
  return `${hidden.join(',\n')},\n.project-count > p { display: none; }\n${shown.join('\n')}\n`;
}
