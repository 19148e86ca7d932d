/** Suggestions under the box. */
import type { Answer } from './plan.ts';

export interface Option {
  text: string;
  about: string;
  address: string;
}

const MOST = 6;

/** Figures first, then pages. */
export function optionsFor({ figures, pages }: Answer): Option[] {
  return figures
    .map(({ label, published, asOf, address }) => ({ text: `${label}：${published}`, about: asOf, address }))
    .concat(pages.map(({ page, why }) => ({ text: page.title, about: page.section || why, address: page.address })))
    .slice(0, MOST);
}
