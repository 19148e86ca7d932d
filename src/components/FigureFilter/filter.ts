/**
 * Lists the figures that hold what the reader types. What the search knows of them is fetched when somebody steps into the
 * field. The program stands alone, and so works from a USB stick too, where a packed copy brings the words as a script.
 */
import type { FigureWords, SearchWords } from '../../search/words.ts';

const form = document.querySelector<HTMLFormElement>('[data-filter]');
if (form) wake(form);

function wake(form: HTMLFormElement): void {
  const input = form.querySelector('input')!;
  const status = form.querySelector<HTMLElement>('[role="status"]')!;
  const words = form.dataset.words!;
  const list = form.appendChild(document.createElement('ul'));
  list.className = 'figure-list';
  let rows: Promise<FigureWords[]> | undefined;

  const load = (): Promise<FigureWords[]> => (rows = rows || wordsAt(words).then(({ figures }) => figures));

  /** A fetch that failed may be tried again with the next key. */
  function show(): void {
    load().then(
      (all) => {
        const asked = input.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
        const found = asked.length === 0 ? [] : all.filter((row) => asked.every((word) => textOf(row).indexOf(word) >= 0));
        list.textContent = '';
        for (const row of found) list.appendChild(item(row, words, status.dataset.doubt || ''));
        status.textContent = asked.length > 0 && found.length === 0 ? status.dataset.none || '' : '';
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

const isOnStick = (): boolean => location.protocol === 'file:';

/** What the search knows. A page opened from a stick may fetch nothing, but it may run a script of the copy, which leaves the words behind. */
function wordsAt(address: string): Promise<SearchWords> {
  if (!isOnStick()) return fetch(address).then((response) => response.json() as Promise<SearchWords>);
  return new Promise((resolve, reject) => {
    const script = document.head.appendChild(document.createElement('script'));
    script.onload = () => resolve((self as unknown as { searchWords: SearchWords }).searchWords);
    script.onerror = () => reject(new Error(address));
    script.src = `${address}.js`;
  });
}

const textOf = ({ label, published, asks }: FigureWords): string => [label, published, ...asks].join(' ').toLowerCase();

function item({ label, published, asOf, disputed, address }: FigureWords, words: string, doubt: string): HTMLElement {
  const made = document.createElement('li');
  made.className = 'figure-row';
  const link = made.appendChild(document.createElement('a'));
  // The words lie one folder below the place where this copy of the site begins.
  link.href = new URL(`..${address}${isOnStick() ? 'index.html' : ''}`, new URL(words, location.href)).href;
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
