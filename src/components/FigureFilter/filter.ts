/** Lists the figures that hold what the reader types. What the search knows of them is fetched when somebody steps into the field. */
import { here } from '../../search/root.ts';
import type { FigureWords, SearchWords } from '../../search/words.ts';

const form = document.querySelector<HTMLFormElement>('[data-filter]');
if (form) wake(form);

function wake(form: HTMLFormElement): void {
  const input = form.querySelector('input')!;
  const status = form.querySelector<HTMLElement>('[role="status"]')!;
  const list = form.appendChild(document.createElement('ul'));
  list.className = 'figure-list';
  let rows: Promise<FigureWords[]> | undefined;

  const load = (): Promise<FigureWords[]> =>
    (rows =
      rows ||
      fetch(here('/search/words.json'))
        .then((response) => response.json() as Promise<SearchWords>)
        .then(({ figures }) => figures));

  /** A fetch that failed may be tried again with the next key. */
  function show(): void {
    load().then(
      (all) => {
        const words = input.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
        const found = words.length === 0 ? [] : all.filter((row) => words.every((word) => textOf(row).indexOf(word) >= 0));
        list.textContent = '';
        for (const row of found) list.appendChild(item(row, status.dataset.doubt || ''));
        status.textContent = words.length > 0 && found.length === 0 ? status.dataset.none || '' : '';
      },
      () => {
        rows = undefined;
        status.textContent = status.dataset.failed || '';
      },
    );
  }

  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('focus', () => {
    load().catch(() => {
      rows = undefined;
    });
  });
  input.addEventListener('input', show);
  if (input.value) show();
}

const textOf = ({ label, published, asks }: FigureWords): string => [label, published, ...asks].join(' ').toLowerCase();

function item({ label, published, asOf, disputed, address }: FigureWords, doubt: string): HTMLElement {
  const made = document.createElement('li');
  made.className = 'figure-row';
  const link = made.appendChild(document.createElement('a'));
  link.href = here(address);
  part(link, 'span', 'figure-row-label', label);
  const value = part(link, 'span', 'figure-row-value', '');
  part(value, 'strong', '', published);
  if (disputed) value.appendChild(document.createTextNode(doubt));
  part(value, 'small', 'text-soft', asOf);
  return made;
}

function part(parent: HTMLElement, tag: 'span' | 'strong' | 'small', className: string, text: string): HTMLElement {
  const made = parent.appendChild(document.createElement(tag));
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
