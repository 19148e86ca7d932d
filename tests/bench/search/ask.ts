/** Asks a search page as a person would, and reads what it shows. Works alike for our page and the stock one. */
import type { Page } from 'playwright';

/** Moments of one question, in milliseconds from the last key; null where no result came. */
export interface Asked {
  readonly first: number | null;
  readonly done: number;
  /** Wall clock of the first result. */
  readonly firstAt: number | null;
}

interface Watch {
  pressed: number;
  turn: string | undefined;
  first: number | null;
  firstAt: number | null;
}

declare global {
  interface Window {
    bench: Watch;
  }
}

const PATIENCE = 120_000;

/** Types the query at once, presses Enter, and waits until the page has no more to say. */
export async function askByKeyboard(page: Page, query: string): Promise<Asked> {
  await page.evaluate(watch);
  const input = page.locator('form input').first();
  await input.focus();
  await input.evaluate((field: HTMLInputElement) => field.select());
  await page.keyboard.insertText(query);
  await page.keyboard.press('Enter');
  return page.evaluate(settled, PATIENCE);
}

/** Asks without keys and reads the addresses of the pages shown, in their order; figure cards are not pages. */
export async function pagesShown(page: Page, query: string): Promise<string[]> {
  await page.evaluate(watch);
  await page.evaluate(submit, query);
  await page.evaluate(settled, PATIENCE);
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('[data-search-results] li:not(.search-figure) > a')].map(
      ({ href }) => new URL(href).pathname,
    ),
  );
}

/** In the page: notes the last key and the first result that stands after it. */
function watch(): void {
  const results = document.querySelector<HTMLElement>('[data-search-results]')!;
  const noted: Watch = { pressed: performance.now(), turn: results.dataset.turn, first: null, firstAt: null };
  window.bench = noted;
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter') noted.pressed = event.timeStamp;
    },
    { capture: true, once: true },
  );
  new MutationObserver((_, observer) => {
    if (results.dataset.turn === noted.turn || !results.querySelector('li')) return;
    noted.first = performance.now();
    noted.firstAt = Date.now();
    observer.disconnect();
  }).observe(results, { childList: true, subtree: true });
}

/** In the page: sends the form. */
function submit(query: string): void {
  const form = document.querySelector('form:has([role="status"])') as HTMLFormElement;
  form.querySelector('input')!.value = query;
  form.requestSubmit();
}

/** In the page: waits for the end of the answer. */
async function settled(patience: number): Promise<Asked> {
  const results = document.querySelector<HTMLElement>('[data-search-results]')!;
  const said = document.querySelector<HTMLElement>('form [role="status"]')!;
  const { bench } = window;
  const from = performance.now();
  while (results.dataset.turn === bench.turn || said.textContent!.startsWith('正在找')) {
    if (performance.now() - from > patience) throw new Error('no answer');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await new Promise((resolve) => setTimeout(resolve, 0));
  return {
    first: bench.first === null ? null : bench.first - bench.pressed,
    done: performance.now() - bench.pressed,
    firstAt: bench.firstAt,
  };
}
