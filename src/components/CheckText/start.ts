/** The program behind the field: it comes when somebody steps into it; the figures are fetched when the first text is to be checked. */

import { checkText } from '../../check-text/check-text.ts';
import type { Checker } from '../../check-text/checker.ts';
import { prepareChecker } from '../../check-text/checker.ts';
import type { FigureRow } from '../../check-text/figures.ts';
import { reportText, summaryText } from '../../check-text/wording.ts';
import type { CheckTextWords } from '../../check-text/words.ts';
import { here } from '../../search/root.ts';
import { show } from './show.ts';

/** A text beyond this would hold the page up; it is checked in parts. */
const LONGEST = 500_000;

const tool = document.querySelector<HTMLElement>('[data-check-text]');
if (tool) wake(tool);

function wake(section: HTMLElement): void {
  const field = section.querySelector('textarea')!;
  const said = section.querySelector<HTMLElement>('[data-said]')!;
  const found = section.querySelector<HTMLElement>('[data-found]')!;
  const [run, copy, clear] = ['[data-run]', '[data-copy-report]', '[data-clear]'].map(
    (button) => section.querySelector<HTMLButtonElement>(button)!,
  ) as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
  let report = '';
  run.addEventListener('click', () => {
    const text = field.value;
    const complaint = text.trim() === '' ? section.dataset.empty : text.length > LONGEST ? section.dataset.long : '';
    if (complaint) {
      said.textContent = complaint;
      field.focus();
      return;
    }
    said.textContent = section.dataset.busy || '';
    run.disabled = true;
    // A turn of the loop lets the browser draw what was said before the work begins.
    Promise.all([loadChecker(), new Promise((resolve) => setTimeout(resolve, 30))])
      .then(([checker]) => {
        const checked = checkText(text, checker);
        report = reportText(checked, (url) => new URL(here(url), location.href).href);
        show(found, checked, section.dataset);
        said.textContent = summaryText(checked);
        copy.hidden = clear.hidden = false;
      })
      .catch(() => {
        said.textContent = section.dataset.failed || '';
      })
      .then(() => {
        run.disabled = false;
      });
  });

  copy.addEventListener('click', () => {
    said.textContent = (copyText(report, section) ? section.dataset.copied : section.dataset.selected) || '';
  });

  clear.addEventListener('click', () => {
    field.value = report = said.textContent = found.textContent = '';
    copy.hidden = clear.hidden = true;
    field.focus();
  });
}

let loaded: Promise<Checker> | undefined;

/** The published figures and the lexicon; a failed fetch may be tried again. */
function loadChecker(): Promise<Checker> {
  loaded =
    loaded ||
    Promise.all([load<{ figures: FigureRow[] }>('/data/figures.json'), load<CheckTextWords>('/figures/check-text/words.json')]).then(
      ([{ figures }, words]) => prepareChecker(figures, words),
    );
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}

function load<T>(address: string): Promise<T> {
  return fetch(here(address)).then((response) => {
    if (!response.ok) throw new Error(String(response.status));
    return response.json() as Promise<T>;
  });
}

/** The old command needs neither a permission nor a secure address. A browser that refuses leaves the text selected. */
function copyText(text: string, section: HTMLElement): boolean {
  const holder = section.querySelector<HTMLElement>('[data-report]') || section.appendChild(document.createElement('pre'));
  holder.setAttribute('data-report', '');
  holder.className = 'check-text-report';
  holder.textContent = text;
  const selection = getSelection();
  if (!selection) return false;
  selection.selectAllChildren(holder);
  const copied = document.execCommand('copy');
  if (copied) holder.parentNode!.removeChild(holder);
  return copied;
}
