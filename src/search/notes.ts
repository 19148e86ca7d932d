/** What the box may have to say besides answers: where to turn when nothing is found, and whom to call at once. */
import { here } from './root.ts';
import type { FormWords } from './words.ts';

const PHONE = /(\d{3,})/;

export interface Notes {
  readonly help: HTMLElement;
  readonly danger: HTMLElement;
}

/** Puts both, hidden, at the end of the form. */
export function addNotes(form: HTMLElement, words: FormWords): Notes {
  const help = note('p', 'note', 'data-search-help', words.help);
  const topics = document.createElement('a');
  topics.href = here('/search/#topics');
  topics.textContent = words.topics;
  help.appendChild(document.createTextNode(' '));
  help.appendChild(topics);
  const danger = note('div', 'urgent', 'data-search-danger', words.danger);
  form.appendChild(help);
  form.appendChild(danger);
  return { help, danger };
}

function note(tag: 'p' | 'div', className: string, name: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.setAttribute(name, '');
  made.hidden = true;
  // Every number in these sentences is a telephone's.
  text.split(PHONE).forEach((part, index) => made.appendChild(index % 2 === 1 ? phone(part) : document.createTextNode(part)));
  return made;
}

function phone(number: string): HTMLElement {
  const link = document.createElement('a');
  link.className = 'phone';
  link.href = `tel:${number}`;
  link.textContent = number;
  return link;
}
