import { expect, test } from 'playwright/test';
import { everyPage, oneOfEachKind } from './pages.ts';

/** The bar as drawn: each control with its words and its size in CSS pixels. */
const controls = `Array.from(document.querySelectorAll('.call-bar a')).map((link) => { const box = link.getBoundingClientRect();
  return { words: link.textContent.replace(/\\s+/g, ''), to: link.getAttribute('href'), wide: box.width, high: box.height, left: box.left, right: box.right, fits: link.scrollWidth <= link.clientWidth }; })`;

interface Control {
  words: string;
  to: string;
  wide: number;
  high: number;
  left: number;
  right: number;
  fits: boolean;
}

test('every page names the three numbers in the order of an emergency, each with what it is for', async ({ request }) => {
  const pages = everyPage();
  expect(pages.length).toBeGreaterThan(300);
  for (const address of pages) {
    const html = await (await request.get(address)).text();
    const bar = /<aside class="call-bar"[\s\S]*?<\/aside>/.exec(html)?.[0] ?? '';
    const calls = [...bar.matchAll(/href="tel:(\d+)"[^>]*>([\s\S]*?)<\/a>/g)].map(
      ([, number, inside]) => `${number} ${inside!.replace(/<[^>]*>|\s/g, '')}`,
    );
    expect(calls, address).toEqual(['110 有人正在受伤110', '12349 孩子需要帮助12349', '12345 没人接打这个12345']);
  }
});

for (const width of [320, 360]) {
  for (const size of ['as it is', 'large', 'largest'] as const) {
    test(`at ${width} pixels with the text ${size} every control of the bar is at least 60 by 60 and none is cut off`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      for (const address of ['/assistance/dibao/', '/hotline/kids/']) {
        await page.goto(address);
        await page.evaluate(
          (one) => {
            document.documentElement.dataset.text = one;
          },
          size === 'as it is' ? '' : size === 'large' ? '1' : '2',
        );
        const drawn = await page.evaluate<Control[]>(controls);
        expect(drawn.length).toBe(address === '/hotline/kids/' ? 4 : 3);
        for (const { words, wide, high, left, right, fits } of drawn) {
          expect({ words, big: wide >= 60 && high >= 60, inside: left >= 0 && right <= width, fits }).toEqual({
            words,
            big: true,
            inside: true,
            fits: true,
          });
        }
      }
    });
  }
}

test('at the end of a page the bar covers nothing', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  expect(oneOfEachKind.length).toBeGreaterThan(5);
  for (const address of oneOfEachKind) {
    await page.goto(address);
    const gap = await page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight);
      const last = Array.from(document.querySelectorAll('.foot a, .foot p')).pop()!.getBoundingClientRect().bottom;
      return document.querySelector('.call-bar')!.getBoundingClientRect().top - last;
    });
    expect(gap, address).toBeGreaterThanOrEqual(0);
  }
});
