/** `<data data-figure>` shows its figure's phrase whole, with the value that belongs to it. */
import { readMarks } from '../../../figures/marks.ts';
import type { Facts, ObservationFact } from '../../steps/facts.ts';
import { observationFact } from '../../steps/facts.ts';
import type { PageElement } from '../../steps/read-page.ts';
import type { SiteRule } from '../../steps/site-context.ts';
import { onPages } from '../../steps/site-context.ts';
import { placeIn, readable } from '../../steps/site-place.ts';

/** Compares hedge, number, unit and machine-readable value of each figure on a page. */
export const figureElements: SiteRule = onPages(function* ({ file, elements }, { facts }) {
  for (const element of elements) {
    const id = element.attributes['data-figure'];
    if (id === undefined) continue;
    const problem = problemOf(element, id, facts);
    if (!problem) continue;
    yield {
      slug: 'rendered-figure-differs',
      place: placeIn(file, element.offset),
      what: problem.what,
      evidence: problem.evidence,
      remedy: '只用 <Figure> 组件印数字；组件要把数字原样、整个印出来。',
    };
  }
});

function problemOf({ tag, attributes, text }: PageElement, id: string, facts: Facts): { what: string; evidence: string } | null {
  const shown = readable(text).trim();
  const figure = facts.figures.get(id);
  if (!figure) return { what: `页面上的“${shown}”标着数字 ${id}，但没有这个数字。`, evidence: `data-figure="${id}"` };
  const named = observationsNamed(text, facts);
  const candidates = named.length > 0 ? named : figure.observations;
  const wrong = named.find((observation) => observation.figure !== id);
  if (wrong)
    return { what: `页面上的“${shown}”标着数字 ${id}，印的却是 ${wrong.figure}。`, evidence: `data-figure="${id}"，记号 ${wrong.ref}` };
  const match = candidates.find(({ published }) => published === shown);
  if (!match)
    return {
      what: `数字 ${id} 印成了“${shown}”，公布的是“${candidates[0]!.published}”。`,
      evidence: `可以印的：${candidates.map(({ published }) => `“${published}”`).join('、')}`,
    };
  if (tag !== 'data' || attributes.value === match.value) return null;
  return {
    what: `数字 ${id} 的 value 是“${attributes.value ?? ''}”，应是“${match.value}”。`,
    evidence: `公布的是“${match.published}”。`,
  };
}

function observationsNamed(text: string, facts: Facts): ObservationFact[] {
  try {
    return readMarks(text)
      .filter(({ kind }) => kind === 'F')
      .map(({ ref }) => observationFact(facts, ref.split('#')[0]!))
      .filter((observation) => observation !== undefined);
  } catch {
    return []; // A broken mark is reported by the rule on marks.
  }
}
