/**
 * The search page. The index of topics is in the page and answers at once; Pagefind's full text is fetched only when
 * somebody has asked, and a browser too old for it still gets the topics.
 */
import { matchTopics } from './match.ts';
import type { Topic } from './match.ts';

interface Hit {
  address: string;
  title: string;
  excerpt: string;
}

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string; meta: { title?: string }; excerpt: string }> }[] }>;
}

const SHOWN = 12;
const FULL_TEXT = '/pagefind/pagefind.js';
const FIGURES = '/data/figures.json';

const input = document.querySelector<HTMLInputElement>('#q');
const list = document.querySelector<HTMLElement>('[data-search-results]');
const status = document.querySelector<HTMLElement>('[data-search-status]');
const help = document.querySelector<HTMLElement>('[data-search-help]');

const topics = (Array.prototype.slice.call(document.querySelectorAll('[data-topic]')) as HTMLElement[]).map((item): Topic & { title: string } => {
  const link = item.querySelector('a')!;
  return { address: link.getAttribute('href')!, title: link.textContent || '', names: (item.dataset.words || '').split('|'), about: item.dataset.about || '' };
});

/** Pages of the full text; none when the index cannot be loaded. */
async function fullText(query: string): Promise<Hit[]> {
  try {
    const pagefind = (await import(/* @vite-ignore */ FULL_TEXT)) as Pagefind;
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
    return pages.map(({ url, meta, excerpt }) => ({ address: url, title: meta.title || url, excerpt }));
  } catch {
    return [];
  }
}

/** Figures that are published with the number asked for; asked only when the words hold one. */
async function figures(query: string): Promise<Hit[]> {
  const asked = /\d[\d.]*/.exec(query)?.[0];
  if (asked === undefined) return [];
  try {
    const rows = ((await (await fetch(FIGURES)).json()) as { figures: { published: string; label: string; scope: string; url: string }[] }).figures;
    return rows
      .filter(({ published }) => ([] as string[]).concat(published.match(/\d[\d.]*/g) ?? []).indexOf(asked) >= 0)
      .slice(0, SHOWN / 2)
      .map(({ published, label, scope, url }) => ({ address: url, title: `${label}：${published}`, excerpt: escape(scope) }));
  } catch {
    return [];
  }
}

function show(hits: Hit[]): void {
  list!.textContent = '';
  for (const { address, title, excerpt } of hits) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = address;
    link.textContent = title;
    item.appendChild(link);
    if (excerpt) {
      const text = document.createElement('p');
      text.innerHTML = excerpt;
      item.appendChild(text);
    }
    list!.appendChild(item);
  }
}

async function run(query: string): Promise<void> {
  const byTopic = matchTopics(query, topics).slice(0, SHOWN / 2);
  const first = byTopic.map(({ address, title, about }): Hit => ({ address, title, excerpt: escape(about.slice(title.length).trim()) }));
  show(first);
  status!.textContent = status!.dataset.busy || '';
  const named = first.concat(await figures(query));
  const seen = named.map(({ address }) => address);
  const hits = named.concat((await fullText(query)).filter(({ address }) => seen.indexOf(address) < 0)).slice(0, SHOWN);
  show(hits);
  status!.textContent = (hits.length > 0 ? status!.dataset.found : status!.dataset.none) || '';
  help!.hidden = hits.length > 0;
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

if (input && list && status && help) {
  const asked = (new URLSearchParams(location.search).get('q') || '').trim();
  input.value = asked;
  if (asked) void run(asked);
}
