import { mark } from '../figures/marks.ts';
import { documentTitle, isKnownFigure, lawOf, observationOf } from './site-data.ts';
import { usesByPage } from './uses.ts';

/** What a page rests on, collected from the figures and laws that it uses. */
export interface PageSources {
  documents: { href: string; title: string }[];
  laws: { id: string; title: string; number: string | null; articles: string[] }[];
}

/** The documents and laws behind a page, in the order of their first use. */
export function sourcesOf(address: string): PageSources {
  const uses = usesByPage().get(address);
  if (!uses) return { documents: [], laws: [] };
  const documents = new Set<string>();
  const laws = new Map([...uses.laws].map(([id, articles]) => [id, new Set(articles)]));
  for (const ref of uses.figures) {
    if (!isKnownFigure(ref)) continue;
    const { source } = observationOf(ref, address);
    if ('document' in source) documents.add(source.document);
    else laws.set(source.law, (laws.get(source.law) ?? new Set()).add(source.article));
  }
  return {
    documents: [...documents].map((id) => ({ href: `/figures/sources/${id}/`, title: documentTitle(id) })),
    laws: [...laws].map(([id, articles]) => ({
      id,
      title: documentTitle(id),
      number: lawNumber(id, address),
      articles: [...articles].sort(byArticle),
    })),
  };
}

/** A law's number with its mark, when it was verified. */
export function lawNumber(id: string, origin: string): string | null {
  const { number } = lawOf(id, origin);
  return number ? mark('L', `${id}#number`, number) : null;
}

const byArticle = (a: string, b: string): number => (Number(/\d+/.exec(a)?.[0]) || 0) - (Number(/\d+/.exec(b)?.[0]) || 0);
