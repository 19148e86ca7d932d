/** Writes an answer onto the page: figures, then pages by section, then what the full text finds. */
import type { Piece } from './excerpt.ts';
import type { TextHit } from './full-text.ts';
import type { Answer, FoundPage } from './plan.ts';
import { here } from './root.ts';
import type { FigureWords, FormWords } from './words.ts';

const MOST_TEXT = 8;

const PROJECTS = '/charity/projects/';

/** An answer without anything but charity projects. */
export const onlyProjects = (answer: Answer): Answer => ({
  ...answer,
  figures: [],
  pages: answer.pages.filter(({ page }) => page.address.indexOf(PROJECTS) === 0 && page.address !== PROJECTS),
});

/**
 * Shows the answer in the results below the form, which are made where the page has none. Answers whether anything was
 * found, or with null when another question came meanwhile.
 */
export async function showAnswer(
  form: HTMLFormElement,
  said: HTMLElement,
  answer: Answer,
  words: FormWords,
  withText: boolean,
  narrow: boolean,
): Promise<boolean | null> {
  const list = resultsOf(form);
  const turn = String(Number(list.dataset.turn || '0') + 1);
  list.dataset.turn = turn;
  list.textContent = '';
  if (answer.figures.length > 0)
    list.appendChild(
      group(
        words.numbers,
        answer.figures.map((figure) => figureCard(figure, words.doubt)),
      ),
    );
  for (const [section, pages] of bySection(answer.pages))
    list.appendChild(
      group(
        section || words.others,
        pages.map((found) => pageItem(found, words.why)),
      ),
    );
  let found = answer.figures.length + answer.pages.length;
  said.textContent = words.busy;
  if (withText) {
    const known = answer.pages.map(({ page }) => page.address).concat(answer.figures.map(({ address }) => address));
    const hits = (await textOf(answer.words, MOST_TEXT + known.length, narrow))
      .filter(({ address }) => known.indexOf(address) < 0)
      .slice(0, MOST_TEXT);
    if (list.dataset.turn !== turn) return null;
    if (hits.length > 0)
      list.appendChild(
        group(
          words.text,
          hits.map(({ address, title, excerpt }) => textItem(address, title, excerpt)),
        ),
      );
    found += hits.length;
  }
  const instead = answer.instead === null ? '' : words.instead.replace('{word}', answer.instead);
  said.textContent = instead + (found > 0 ? words.found.replace('{count}', String(found)) : words.none);
  return found > 0;
}

/** The program of the full text comes when it is first needed; a reader who cannot get it has the names. */
function textOf(words: string, most: number, narrow: boolean): Promise<TextHit[]> {
  return import('./full-text.ts').then(
    ({ fullText }) => fullText(words, most, narrow ? ['范围', '慈善项目'] : undefined),
    () => [],
  );
}

function resultsOf(form: HTMLFormElement): HTMLElement {
  const there = document.querySelector<HTMLElement>('[data-search-results]');
  if (there) return there;
  const made = document.createElement('div');
  made.className = 'search-results';
  made.setAttribute('data-search-results', '');
  form.appendChild(made);
  return made;
}

/** Sections in the order of their best page. */
function bySection(pages: FoundPage[]): Map<string, FoundPage[]> {
  const groups = new Map<string, FoundPage[]>();
  for (const found of pages) groups.set(found.page.section, (groups.get(found.page.section) || []).concat(found));
  return groups;
}

function group(title: string, items: HTMLElement[]): HTMLElement {
  const section = document.createElement('section');
  const heading = document.createElement('h2');
  heading.textContent = title;
  const list = document.createElement('ol');
  for (const one of items) list.appendChild(one);
  section.appendChild(heading);
  section.appendChild(list);
  return section;
}

function item(address: string, title: string, text: string): HTMLElement {
  const made = document.createElement('li');
  const link = document.createElement('a');
  link.href = here(address);
  link.textContent = title;
  made.appendChild(link);
  const about = document.createElement('p');
  about.textContent = text;
  made.appendChild(about);
  return made;
}

function textItem(address: string, title: string, excerpt: readonly Piece[]): HTMLElement {
  const made = item(address, title, '');
  const about = made.querySelector('p')!;
  for (const { text, asked } of excerpt) {
    const piece = asked ? document.createElement('mark') : document.createTextNode('');
    piece.textContent = text;
    about.appendChild(piece);
  }
  return made;
}

function pageItem({ page, why }: FoundPage, words: string): HTMLElement {
  const made = item(page.address, page.title, page.description);
  if (page.title.indexOf(why) < 0 && page.description !== why) {
    const note = document.createElement('p');
    note.className = 'text-soft text-small';
    note.textContent = words.replace('{word}', why);
    made.appendChild(note);
  }
  return made;
}

function figureCard({ address, label, published, asOf, disputed, source }: FigureWords, doubt: string): HTMLElement {
  const made = item(address, label, '');
  made.className = 'search-figure';
  const value = document.createElement('strong');
  value.textContent = published;
  const about = made.querySelector('p')!;
  about.appendChild(value);
  about.appendChild(document.createTextNode(` ${asOf}${disputed ? ` ${doubt}` : ''}`));
  const place = document.createElement('p');
  place.className = 'text-soft text-small';
  place.textContent = source;
  made.appendChild(place);
  return made;
}
