/** The search box: suggestions while typing, as a combobox (WAI-ARIA 1.2), and the answer when asked. */
import { loadEngine } from './load.ts';
import type { Notes } from './notes.ts';
import { addNotes } from './notes.ts';
import type { Option } from './options.ts';
import { optionsFor } from './options.ts';
import type { Engine } from './plan.ts';
import { answer } from './plan.ts';
import { onlyProjects, showAnswer } from './results.ts';
import { here } from './root.ts';
import { addSheet } from './sheet.ts';
import type { FormWords } from './words.ts';

const PREFIX = '#q=';

/** Makes the form answer. `in-place` answers below the box, `page` is the search page itself, `away` leads there. */
export function attach(form: HTMLFormElement): { ask(query: string): void } {
  const input = form.querySelector('input')!;
  const list = addList(input);
  const said = form.querySelector<HTMLElement>('[role="status"]')!;
  const mode = form.dataset.search;
  /** The choice to see charity projects alone; on the search page only. */
  const only = form.querySelector<HTMLElement>('[data-search-only]');
  const box = only && only.querySelector('input');
  const engine = Promise.all([loadEngine(), addSheet()]).then(([words]) => words);
  engine.catch(() => {}); // Whoever asks is told; a fetch that fails before that is nobody's matter.
  let notes: Notes | undefined;
  let options: Option[] = [];
  let active = -1;
  /** Only the latest wish is answered: suggestions that come after Enter would lie over the results. */
  let turn = 0;

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  close();

  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) void suggest();
  });
  input.addEventListener('compositionend', () => void suggest());
  input.addEventListener('keydown', onKey);
  input.addEventListener('blur', () => setTimeout(close, 150));
  if (only && box) {
    only.hidden = false;
    box.addEventListener('change', () => void ask(input.value.trim(), false));
  }
  if (mode === 'page') addEventListener('popstate', fromAddress);
  if (input.value) void suggest();
  else if (mode === 'page') fromAddress();
  return {
    ask: (query) => {
      turn += 1;
      close();
      void ask(query.trim(), true);
    },
  };

  async function suggest(): Promise<void> {
    const query = input.value.trim();
    turn += 1;
    const mine = turn;
    let ready: Engine;
    try {
      ready = await engine;
    } catch {
      return; // Suggestions are a help; asking says what is wrong.
    }
    const found = answer(query, ready);
    if (mine !== turn) return;
    warn(found.danger, ready);
    options = query === '' || found.danger ? [] : optionsFor(found);
    draw(ready.words.form);
  }

  /** Whom to call at once, while a word of danger stands in the box. */
  function warn(inDanger: boolean, { words }: Engine): void {
    notes = notes || addNotes(form, words.form);
    notes.danger.hidden = !inDanger;
  }

  function draw(words: FormWords): void {
    list.textContent = '';
    list.setAttribute('aria-label', words.optionsLabel);
    active = -1;
    options.forEach(({ text, about, address }, index) => {
      const item = document.createElement('li');
      item.id = `${list.id}-${index}`;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      item.textContent = text;
      const note = document.createElement('small');
      note.textContent = about;
      item.appendChild(note);
      item.addEventListener('mousedown', (event) => event.preventDefault());
      item.addEventListener('click', () => go(address));
      list.appendChild(item);
    });
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(options.length > 0));
    input.removeAttribute('aria-activedescendant');
    if (document.activeElement === input && input.value)
      said.textContent = options.length > 0 ? words.options.replace('{count}', String(options.length)) : '';
  }

  function close(): void {
    options = [];
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      go(options[active]!.address);
    }
  }

  /** One place before the first option and after the last stands for the field itself. */
  function move(step: number): void {
    active = ((active + 1 + step + options.length + 1) % (options.length + 1)) - 1;
    Array.prototype.forEach.call(list.children, (item: HTMLElement, index: number) =>
      item.setAttribute('aria-selected', String(index === active)),
    );
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', `${list.id}-${active}`);
      list.children[active]!.scrollIntoView({ block: 'nearest' });
    }
  }

  /** In the child pages a link leaves no step behind in the history. */
  function go(address: string): void {
    if (mode === 'in-place') location.replace(here(address));
    else location.href = here(address);
  }

  async function ask(query: string, typed: boolean): Promise<void> {
    if (query === '') return;
    let ready: Engine;
    try {
      ready = await engine;
    } catch {
      if (mode !== 'page') location.href = here('/search/');
      return;
    }
    const found = answer(query, ready);
    warn(found.danger, ready);
    if (mode === 'away' && !found.danger) {
      location.href = asked(query);
      return;
    }
    if (mode === 'page' && typed) history.pushState(null, '', asked(found.danger ? '' : query));
    const narrow = Boolean(box && box.checked) && !found.danger;
    const any = await showAnswer(
      form,
      said,
      narrow ? onlyProjects(found) : found,
      ready.words.form,
      mode === 'page' && !found.danger,
      narrow,
    );
    if (any !== null) notes!.help.hidden = any;
  }

  function fromAddress(): void {
    const query =
      location.hash.indexOf(PREFIX) === 0
        ? decode(location.hash.slice(PREFIX.length))
        : new URLSearchParams(location.search).get('q') || '';
    if (location.search) history.replaceState(null, '', asked(query));
    input.value = query;
    if (query)
      void ask(query, false).then(() => {
        if (notes && !notes.danger.hidden) history.replaceState(null, '', asked(''));
      });
  }
}

/** An empty list of suggestions below the field. */
function addList(input: HTMLElement): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'search-options';
  list.id = `${input.id}-options`;
  list.setAttribute('role', 'listbox');
  list.hidden = true;
  input.parentElement!.appendChild(list);
  return list;
}

/** The address of the search page with a question behind it, which is sent nowhere. */
function asked(query: string): string {
  return here('/search/') + (query ? PREFIX + encodeURIComponent(query) : '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
