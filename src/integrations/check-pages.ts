import type { Slug } from '../checks/catalogue.ts';
import { catalogue } from '../checks/catalogue.ts';
import { ContentError } from './content-error.ts';
import { readText } from './read-content.ts';

/** The families of checks in the order in which a build runs them; a check belongs to the first whose beginning its slug has. */
export const CHECK_FAMILIES = [
  'source',
  'data',
  'relation',
  'grant',
  'exception',
  'correction',
  'release',
  'seal',
  'render',
  'link',
  'page',
  'search',
  'launch',
] as const;
export type CheckFamily = (typeof CHECK_FAMILIES)[number];

/** A kind of finding: what it is called, and what its page under docs/checks/ says it means. */
export interface CheckPage {
  slug: Slug;
  title: string;
  meaning: string;
}

/** Every kind of finding of a family, as the catalogue lists them. */
export const checksOf = (family: CheckFamily): CheckPage[] =>
  (Object.keys(catalogue) as Slug[])
    .filter((slug) => CHECK_FAMILIES.find((one) => slug.startsWith(one)) === family)
    .map((slug) => ({ slug, title: catalogue[slug], meaning: meaningOf(slug) }));

/** The first sentence under 意思 of a check's page. */
function meaningOf(slug: Slug): string {
  const file = `docs/checks/${slug}.md`;
  const sentence = /^## 意思\s+([^\n]*?。)/m.exec(readText(file))?.[1];
  if (sentence === undefined)
    throw new ContentError(file, '“意思”一节没有以句号结尾的第一句', '照别的检查的说明写一句，读者在“怎么对账”一页上看得到');
  return sentence.replaceAll('`', '');
}
