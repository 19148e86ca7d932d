import { expect, test } from 'playwright/test';
import { oneOfEachKind } from './pages.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a citizen walks from the home page to 低保 and to its figure', async ({ page }) => {
    await page.goto('/');
    await page.locator('a[href="/assistance/dibao/"]').first().click();
    await expect(page.locator('h1')).toContainText('低保');
    await page
      .locator('main data[data-figure="dibao.urban.standard"]')
      .first()
      .locator('xpath=ancestor-or-self::*[self::a or self::data][1]')
      .click();
    await expect(page).toHaveURL(/\/figures\/dibao\.urban\.standard\/$/);
    await expect(page.locator('main')).toContainText('590元/月');
  });

  test('the search page offers an index of topics to read through', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.locator('main a[href="/assistance/dibao/"]').first()).toBeVisible();
    await expect(page.locator('main a[href="/hotline/"]').first()).toBeVisible();
  });
});

test('running text is 18 pixels or more with a line height of 1.75 or more', async ({ page }) => {
  for (const address of oneOfEachKind) {
    await page.goto(address);
    const style = await page.locator('main').evaluate((main) => {
      const { fontSize, lineHeight } = getComputedStyle(main);
      return { size: Number.parseFloat(fontSize), ratio: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize) };
    });
    expect(style.size, address).toBeGreaterThanOrEqual(18);
    expect(style.ratio, address).toBeGreaterThanOrEqual(1.75);
  }
});

test('in running text a mark of doubt stands in the line of its number', async ({ page }) => {
  let marks = 0;
  for (const address of ['/assistance/', '/assistance/orphans/', '/community/townships/', '/figures/organizations.count/'])
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address);
      const drawn = await page.locator('p data + .doubt, li > .figure > .doubt').evaluateAll((found) =>
        found
          .filter((mark) => mark.getClientRects().length > 0) // Where the words around say it, it is not drawn.
          .map((mark) => {
            const middle = ({ top, bottom }: DOMRect): number => (top + bottom) / 2;
            const number = [...mark.previousElementSibling!.getClientRects()].at(-1)!;
            return Math.abs(middle(mark.getBoundingClientRect()) - middle(number)) / number.height;
          }),
      );
      marks += drawn.length;
      expect(Math.max(0, ...drawn), `${address} at ${width}`).toBeLessThan(0.5);
    }
  expect(marks).toBeGreaterThan(5);
});

test('a listener hears a mark of doubt in brackets, and a reader sees the box without them', async ({ page }) => {
  await page.goto('/assistance/orphans/');
  const doubted = page.locator('main a.figure-disputed').first();
  await expect(doubted).toHaveAccessibleName(/（存疑）$/);
  const brackets = await doubted
    .locator('.doubt span')
    .evaluateAll((all) => all.map((one) => ({ text: one.textContent, width: one.getBoundingClientRect().width })));
  expect(brackets).toEqual([
    { text: '（', width: 0 },
    { text: '）', width: 0 },
  ]);
});
