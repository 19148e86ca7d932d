/** What the page offers: the size of its text, and a voice where the browser has a Chinese one. */
import { offerReading } from './offer-reading.ts';
import { textSize } from './text-size.ts';

/** Wakes the tools of a page that has them. */
export function wakeTools(): void {
  const tools = document.querySelector<HTMLElement>('[data-tools]');
  if (!tools) return;
  textSize(tools.querySelector<HTMLElement>('[data-text-size]')!, tools.dataset.tools === 'remember');
  offerReading(tools.querySelector<HTMLElement>('[data-read]')!, tools.dataset.program!);
}
