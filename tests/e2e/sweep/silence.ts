import type { Page } from 'playwright/test';

/** Collects what a page asks of other sites from now on. */
export function listenToRequests(page: Page, own: string): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${own}/`) && !url.startsWith('data:')) asked.push(`asks another site: ${url}`);
  });
  return asked;
}

/** What a page has stored on the reader's device, cookies included. */
export async function stored(page: Page): Promise<string[]> {
  const names = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  const cookies = await page.context().cookies();
  return [...names, ...cookies.map(({ name }) => name)].map((name) => `stores: ${name}`);
}
