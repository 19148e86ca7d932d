/** Choosing projects by kind and by category: what each choice leaves, counted once for the page, its styles and the checks. */

import type { ProjectData } from './charity-schema.ts';
import { PROJECT_KINDS } from './charity-schema.ts';
import type { RelationData } from './schema.ts';

/** The relation that lists the categories which the source counts; without it projects have none. */
export const CATEGORY_LIST = 'charity-categories-list';

/** The published categories, in the order of the source. */
export function categoriesOf(relations: readonly { readonly id: string; readonly data: RelationData }[]): readonly string[] {
  const list = relations.find(({ id }) => id === CATEGORY_LIST)?.data;
  return list?.kind === 'list-count' ? list.items : [];
}

/** What a reader may choose; `none` are projects that no category was published for. */
export interface Choice {
  readonly kind: (typeof PROJECT_KINDS)[number] | 'all';
  readonly category: string;
}

export const ALL = 'all';
export const NO_CATEGORY = 'none';

/** Every choice, the widest first. */
export function choices(categories: readonly string[]): Choice[] {
  return [ALL, ...PROJECT_KINDS].flatMap((kind) => [ALL, ...categories, NO_CATEGORY].map((category) => ({ kind, category }) as Choice));
}

/** Whether a project is among those that a choice leaves. */
export function fits({ kind, categories }: Pick<ProjectData, 'kind' | 'categories'>, choice: Choice): boolean {
  if (choice.kind !== ALL && choice.kind !== kind) return false;
  if (choice.category === ALL) return true;
  return choice.category === NO_CATEGORY ? categories === undefined : (categories ?? []).includes(choice.category);
}

/** Name of the counter that says how many projects a choice leaves. */
export const counterOf = ({ kind, category }: Choice): string => `projects.${kind}.${category}`;
