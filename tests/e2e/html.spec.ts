import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'playwright/test';
import { everyPage } from './pages.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

test('every page is valid HTML', async () => {
  test.setTimeout(180_000);
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
  const found: string[] = [];
  for (const address of everyPage()) {
    const file = address.endsWith('/') ? `${address}index.html` : address;
    const { results } = await validator.validateString(readFileSync(dist + file, 'utf8'));
    for (const { messages } of results)
      found.push(...messages.map(({ ruleId, message, line, column }) => `${file}:${line}:${column} ${ruleId} ${message}`));
  }
  expect(found).toEqual([]);
});

test('no two pages have the same title, nor the same description', () => {
  const pages = everyPage().map((address) => ({
    address,
    html: readFileSync(dist + (address.endsWith('/') ? `${address}index.html` : address), 'utf8'),
  }));
  expect(pages.length).toBeGreaterThan(50);
  for (const [what, pattern] of [
    ['title', /<title>([^<]+)<\/title>/],
    ['description', /<meta name="description" content="([^"]+)"/i],
  ] as const) {
    const by = new Map<string, string[]>();
    for (const { address, html } of pages) {
      const words = pattern.exec(html)?.[1] ?? '';
      by.set(words, [...(by.get(words) ?? []), address]);
    }
    expect(
      [...by].filter(([, addresses]) => addresses.length > 1),
      what,
    ).toEqual([]);
  }
});
