/** Draws a checked text: the text with its marks, and beneath it what is to be said of each. */
import type { CheckedQuantity, CheckedText } from '../../check-text/check-text.ts';
import { ALARMS, aroundText, countVerdicts, explain, explainRelation } from '../../check-text/wording.ts';
import { here } from '../../search/root.ts';

/** Headings and labels, from the page. */
export type Labels = Readonly<Record<string, string | undefined>>;

/** Replaces what the place holds. */
export function show(place: HTMLElement, checked: CheckedText, labels: Labels): void {
  place.textContent = '';
  if (checked.quantities.length === 0) return;
  const wrong = checked.relations.filter(({ verdict }) => verdict === 'wrong');
  place.appendChild(heading(labels.marked || ''));
  place.appendChild(markedText(checked));
  if (wrong.length > 0) {
    place.appendChild(heading(labels.inside || ''));
    place.appendChild(list(wrong.map((relation) => item(explainRelation(relation, checked)))));
  }
  for (const { verdict, name, count } of countVerdicts(checked)) {
    if (count === 0) continue;
    const items = checked.quantities
      .map((one, index) => ({ one, index }))
      .filter(({ one }) => one.verdict === verdict)
      .map(({ one, index }) => quantityItem(one, index, checked));
    place.appendChild(group(`${name}（${count}）`, items, ALARMS.has(verdict)));
  }
}

/** The text itself; each number leads to its explanation. */
function markedText({ text, quantities }: CheckedText): HTMLElement {
  const shown = document.createElement('p');
  shown.className = 'check-text-text';
  let from = 0;
  quantities.forEach((one, index) => {
    shown.appendChild(document.createTextNode(text.slice(from, one.start)));
    const link = document.createElement('a');
    link.id = `mark-${index}`;
    link.href = `#found-${index}`;
    link.className = `verdict-${one.verdict}`;
    link.textContent = one.text;
    shown.appendChild(link);
    from = one.end;
  });
  shown.appendChild(document.createTextNode(text.slice(from)));
  shown.addEventListener('click', openTarget);
  return shown;
}

/** A link into a folded group unfolds it first. */
function openTarget(event: Event): void {
  const link = (event.target as HTMLElement).closest('a');
  const target = link && document.getElementById(link.hash.slice(1));
  const folded = target && target.closest('details');
  if (folded) folded.open = true;
}

function quantityItem(one: CheckedQuantity, index: number, { text }: CheckedText): HTMLElement {
  const entry = item('');
  entry.id = `found-${index}`;
  entry.tabIndex = -1;
  const words = document.createElement('a');
  words.href = `#mark-${index}`;
  words.textContent = aroundText(text, one);
  entry.appendChild(words);
  entry.appendChild(document.createElement('br'));
  entry.appendChild(document.createTextNode(explain(one)));
  if (one.figure) {
    const source = document.createElement('a');
    source.href = here(one.figure.url);
    source.textContent = one.figure.label;
    entry.appendChild(document.createTextNode(' '));
    entry.appendChild(source);
  }
  return entry;
}

/** Alarms stand open, the rest is folded. */
function group(title: string, items: HTMLElement[], open: boolean): HTMLElement {
  const details = document.createElement('details');
  details.open = open;
  const summary = document.createElement('summary');
  summary.textContent = title;
  details.appendChild(summary);
  details.appendChild(list(items));
  return details;
}

function list(items: HTMLElement[]): HTMLElement {
  const made = document.createElement('ul');
  for (const one of items) made.appendChild(one);
  return made;
}

function item(text: string): HTMLElement {
  const made = document.createElement('li');
  made.textContent = text;
  return made;
}

function heading(text: string): HTMLElement {
  const made = document.createElement('h2');
  made.textContent = text;
  return made;
}
