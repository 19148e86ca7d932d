/** Sets up what the page offers: the size of its text, and a voice where the browser has a Chinese one. */
import { readAloud } from './read-aloud.ts';
import { textSize } from './text-size.ts';

const tools = document.querySelector<HTMLElement>('[data-tools]');
if (tools) {
  tools.hidden = false;
  textSize(tools.querySelector<HTMLElement>('[data-text-size]')!, tools.dataset.tools === 'remember');
  readAloud(tools.querySelector<HTMLElement>('[data-read]')!);
}
