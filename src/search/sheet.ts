/** The style of what the search draws, fetched with its program. */
import sheet from '../styles/search.css?url';
import { here } from './root.ts';

let added: Promise<void> | undefined;

/** Resolves when the style is there, or cannot be had: the search works without it. */
export function addSheet(): Promise<void> {
  added =
    added ||
    new Promise((resolve) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = here(sheet);
      link.onload = link.onerror = () => resolve();
      document.head.appendChild(link);
    });
  return added;
}
