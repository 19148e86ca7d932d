import { expect, test } from 'playwright/test';
import { stripMarks } from '../../src/figures/marks.ts';
import {
  CARDS,
  LEADS_TO,
  POSTER,
  posterLines,
  posterMessage,
  posterSheets,
  posterUrl,
  STRIPS,
  wordsOnEverySheet,
} from '../../src/integrations/poster.ts';
import { qrPath } from '../../src/integrations/qr.ts';
import { stringSource } from '../../src/integrations/strings.ts';
import { asPrinted, plain, readPdf, timesPrinted } from './pdf.ts';

const POINTS = 72 / 25.4;
const PIXELS = 96 / 25.4;
/** Three metres: letters of a two-hundredth of the distance. */
const FROM_THREE_METRES = 15;
/** Old browsers in Chinese draw nothing smaller than 12 px, so a smaller letter would break the layout there. */
const LEAST_PIXELS = 12;

const copies: Readonly<Record<string, number>> = { card: CARDS };

for (const { id, width, height } of posterSheets) {
  test.describe(`the sheet ${id}`, () => {
    test('is one page of the promised size, and its text says the same four numbers and what is not known', async ({ page }) => {
      await page.goto(`${POSTER}${id}/`);
      const { pages, text } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
      expect(pages).toHaveLength(1);
      expect(Math.abs(pages[0]!.width - width * POINTS)).toBeLessThan(1);
      expect(Math.abs(pages[0]!.height - height * POINTS)).toBeLessThan(1);
      for (const words of wordsOnEverySheet()) expect(timesPrinted(text, words), plain(words)).toBeGreaterThanOrEqual(copies[id] ?? 1);
      for (const { key, phone } of posterLines) {
        if (id === 'card' || id === 'board') expect(text).toMatch(asPrinted(`${stringSource(`poster.${key}`)}{phone:${phone}}`));
        else expect(text).toMatch(asPrinted(`${stringSource(`poster.${key}`)}${stringSource(`poster.${key}.more`)}{phone:${phone}}`));
      }
      if (id !== 'card')
        for (const words of [stringSource('poster.title'), stringSource('poster.who'), posterUrl()]) expect(text).toMatch(asPrinted(words));
      if (id === 'a4' || id === 'strips') expect(text).toMatch(asPrinted(stringSource('poster.say')));
      // Nothing of the page around it.
      for (const key of ['frame.sections', `poster.${id}.heading`, `poster.${id}.how`, 'foot.about', 'foot.line'])
        expect(text, key).not.toMatch(asPrinted(stringSource(key)));
    });

    test('fits: nothing is cut off, no letter is smaller than every browser can print', async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(`${POSTER}${id}/`);
      const { sheet, outside, small } = await page.evaluate((least) => {
        const poster = document.querySelector('.poster')!;
        const frame = poster.getBoundingClientRect();
        const all = [...poster.querySelectorAll('*')].filter((element) => !element.closest('svg') || element.tagName === 'svg');
        const name = (element: Element): string => `${element.className} ${element.textContent?.slice(0, 20)}`;
        return {
          sheet: { width: frame.width, height: frame.height },
          outside: all
            .filter((element) => {
              const box = element.getBoundingClientRect();
              return (
                box.left < frame.left - 0.5 || box.top < frame.top - 0.5 || box.right > frame.right + 0.5 || box.bottom > frame.bottom + 0.5
              );
            })
            .map(name),
          small: all
            .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < least && element.textContent?.trim())
            .map(name),
        };
      }, LEAST_PIXELS);
      expect(Math.abs(sheet.width - width * PIXELS)).toBeLessThan(1);
      expect(sheet.height).toBeLessThanOrEqual(height * PIXELS);
      expect(outside).toEqual([]);
      expect(small).toEqual([]);
      const apart = await page
        .locator('.poster-foot-words, .poster-lines, .poster-tear, .poster-title, .poster-who')
        .evaluateAll((parts) => {
          const boxes = parts
            .filter((part) => !part.closest('.poster-strip, .poster-cut'))
            .map((part) => part.getBoundingClientRect())
            .sort((a, b) => a.top - b.top);
          return boxes.every((box, index) => index === 0 || box.top >= boxes[index - 1]!.bottom - 0.5);
        });
      expect(apart).toBe(true);
    });
  });
}

test('from three metres the poster and the notice board are read: labels and numbers are large enough', async ({ page }) => {
  for (const id of ['a4', 'board']) {
    await page.goto(`${POSTER}${id}/`);
    const { pieces } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    const large = pieces
      .filter(({ size }) => size >= FROM_THREE_METRES * POINTS)
      .map(({ text }) => text)
      .join('');
    for (const { key, phone } of posterLines) expect(large, id).toMatch(asPrinted(`${stringSource(`poster.${key}`)}{phone:${phone}}`));
  }
});

test('the strips are eight of one width with all numbers on each, and the cards measure 85 by 54 mm', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${POSTER}strips/`);
  const strips = await page
    .locator('.poster-strip')
    .evaluateAll((all) =>
      all.map((strip) => ({ width: strip.getBoundingClientRect().width, text: strip.textContent!.replace(/\s+/g, '') })),
    );
  expect(strips).toHaveLength(8);
  expect(STRIPS).toBe(8);
  for (const { width, text } of strips) {
    expect(Math.abs(width - strips[0]!.width)).toBeLessThan(0.5);
    for (const { phone } of posterLines) expect(text).toContain(plain(`{phone:${phone}}`));
  }
  await page.goto(`${POSTER}card/`);
  const cards = await page.locator('.poster-cut').evaluateAll((all) =>
    all.map((card) => {
      const { width, height } = card.getBoundingClientRect();
      return [width, height];
    }),
  );
  expect(cards).toHaveLength(CARDS);
  for (const [width, height] of cards) {
    expect(width! / PIXELS).toBeCloseTo(85, 1);
    expect(height! / PIXELS).toBeCloseTo(54, 1);
  }
});

test('every code leads to a page of the site whose title says nothing of the matter and which has the way out', async ({ page }) => {
  for (const { id } of posterSheets) {
    await page.goto(`${POSTER}${id}/`);
    const paths = await page.locator('.poster-code path').evaluateAll((all) => all.map((path) => path.getAttribute('d')));
    expect(paths.length).toBe(copies[id] ?? 1);
    expect(new Set(paths)).toEqual(new Set([qrPath(posterUrl()).path]));
  }
  await page.goto(LEADS_TO);
  expect(await page.title()).not.toMatch(/\d|求助|热线|电话|保护|伤害|救助|欺负|危险|打/);
  await expect(page.locator('[data-leave]')).toBeVisible();
});

test('the page to choose from leads to every sheet, and its message can be selected with one tap and copied', async ({ page }) => {
  await page.goto(POSTER);
  for (const { id } of posterSheets) await expect(page.locator(`main a[href="${POSTER}${id}/"]`)).toBeVisible();
  const message = page.locator('.copy-text');
  expect((await message.innerText()).split('\n')).toEqual(posterMessage().map((line) => stripMarks(line)));
  await message.click();
  const selected = async (): Promise<string> => page.evaluate(() => String(getSelection()).trim());
  expect(await selected()).toContain(posterUrl());
  expect(await selected()).toContain(plain('{phone:government}'));
  await page.evaluate(() => getSelection()!.removeAllRanges());
  await page.locator('[data-copy] button').click();
  await expect(page.locator('[data-copy] [role="status"]')).not.toBeEmpty();
  expect(await selected()).toContain(posterUrl());
});

test('the button on a sheet opens the printing of the browser', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'yes';
    };
  });
  await page.goto(`${POSTER}${posterSheets[0]!.id}/`);
  await page.locator('[data-print] button').click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the message is there, and the button that could not work is not', async ({ page }) => {
    await page.goto(POSTER);
    await expect(page.locator('.copy-text')).toContainText(posterUrl());
    await expect(page.locator('[data-copy]')).toBeHidden();
  });
});
