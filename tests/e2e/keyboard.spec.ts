import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { oneOfEachKind } from './pages.ts';

/** What a press of Tab left behind: which control has the focus, and what is wrong with how that shows. */
interface Stop {
  /** Place among all controls of the page; -1 for a frame that the browser lets scroll by keys. */
  place: number;
  wrong: string[];
}

declare global {
  interface Window {
    controls: Element[];
    stops: Stop[];
  }
}

/** Pages with more controls than this are walked in part. */
const MOST = 80;

/** Puts a watcher into the page that judges, before each further press of Tab, where the one before has led. */
function watchFocus(): void {
  const shown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && element.closest('[hidden], details:not([open]) > :not(summary)') === null;
  // Of radio buttons by one name, only the chosen one is a stop.
  const stop = (element: Element): boolean =>
    !(element instanceof HTMLInputElement && element.type === 'radio' && element.name !== '') || (element as HTMLInputElement).checked;
  window.controls = Array.from(
    document.querySelectorAll('a[href], button:not(:disabled), input, select, textarea, summary, [tabindex="0"]'),
  ).filter((element) => shown(element) && stop(element));
  window.stops = [];
  const bar = document.querySelector('.call-bar')!;
  addEventListener(
    'keydown',
    () => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return;
      const marked =
        focused instanceof HTMLInputElement && focused.labels?.[0] && focused.matches('.finder > input, .project-filter > input')
          ? focused.labels[0]
          : focused;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(marked);
      const { top, bottom, height } = marked.getBoundingClientRect();
      const cover = bar.getBoundingClientRect();
      const free = cover.top > innerHeight / 2 ? [0, cover.top] : [cover.bottom > 0 && cover.top <= 0 ? cover.bottom : 0, innerHeight];
      const wrong: string[] = [];
      if (outlineStyle !== 'solid' || Number.parseFloat(outlineWidth) < 3) wrong.push(`ring ${outlineStyle} ${outlineWidth}`);
      if (outlineColor !== getComputedStyle(document.body).color && !focused.closest('.poster-frame'))
        wrong.push(`ring in ${outlineColor}`);
      // Of a field for long texts the browser shows the line with the cursor.
      const low = focused instanceof HTMLTextAreaElement ? top + 48 : bottom;
      if (!bar.contains(focused) && height < free[1]! - free[0]! && (top < free[0]! - 1 || low > free[1]! + 1))
        wrong.push(`from ${Math.round(top)} to ${Math.round(bottom)}, free are ${Math.round(free[0]!)} to ${Math.round(free[1]!)}`);
      window.stops.push({
        place: window.controls.indexOf(focused),
        wrong: wrong.map(
          (one) => `${focused.tagName.toLowerCase()}.${focused.className} “${(focused.textContent ?? '').trim().slice(0, 20)}”: ${one}`,
        ),
      });
    },
    true,
  );
}

/** Presses Tab from the top of the page to its end; answers where it led. */
async function walk(page: Page): Promise<{ stops: Stop[]; controls: number }> {
  await page.evaluate(watchFocus);
  const controls = await page.evaluate(() => window.controls.length);
  for (let press = 0; press < Math.min(controls, MOST) + 2; press += 1) await page.keyboard.press('Tab');
  return { stops: await page.evaluate(() => window.stops), controls };
}

for (const [width, height] of [
  [360, 740],
  [1280, 800],
] as const) {
  test(`at ${width} pixels Tab leads through all controls in order, with a thick ring that nothing covers`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height });
    const wrong: string[] = [];
    let walked = 0;
    for (const address of oneOfEachKind) {
      await page.goto(address);
      const { stops, controls } = await walk(page);
      const led = stops.map(({ place }) => place).filter((place) => place >= 0);
      const wanted = Math.min(controls, MOST);
      walked += led.length;
      const lost = Array.from({ length: wanted }, (_, place) => place).find((place) => led[place] !== place);
      if (lost !== undefined) wrong.push(`${address} control ${lost} of ${controls}: Tab led to ${led[lost]}`);
      wrong.push(...new Set(stops.flatMap((stop) => stop.wrong.map((one) => `${address} ${one}`))));
    }
    expect(wrong).toEqual([]);
    expect(walked).toBeGreaterThan(10 * oneOfEachKind.length);
  });
}

test('the link at the top skips to the text: the next Tab is the first control in it', async ({ page }) => {
  for (const address of oneOfEachKind) {
    await page.goto(address);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement!.id), address).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.closest('header, .call-bar, .crumbs')), address).toBeNull();
  }
});

test('Enter and Space open and close what is folded', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/assistance/dibao/');
  const folded = page.locator('main details').first();
  await folded.locator('summary').focus();
  for (const [key, open] of [
    ['Enter', true],
    ['Enter', false],
    ['Space', true],
    ['Space', false],
  ] as const) {
    await page.keyboard.press(key);
    expect(await folded.evaluate((one) => (one as HTMLDetailsElement).open), key).toBe(open);
  }
});

test('Enter and Space press buttons: the size of the text, and what to copy', async ({ page }) => {
  await page.goto('/assistance/dibao/');
  const size = (): Promise<number> => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  const sizes = [await size()];
  await page.locator('[data-text-size]').focus();
  for (const key of ['Enter', 'Space']) {
    await page.keyboard.press(key);
    sizes.push(await size());
  }
  expect([...sizes].sort((one, other) => one - other)).toEqual(sizes);
  expect(new Set(sizes).size).toBe(3);
});

test('the finder is answered with the keyboard alone', async ({ page }) => {
  await page.goto('/assistance/finder/');
  const first = page.locator('.finder > input[type=checkbox]').first();
  await first.focus();
  await page.keyboard.press('Space');
  await expect(first).toBeChecked();
  const income = page.locator('#q-income-below');
  await page.locator('.finder > input[name=income]:checked').focus();
  for (let press = 0; press < 6 && !(await income.isChecked()); press += 1) await page.keyboard.press('ArrowDown');
  await expect(income).toBeChecked();
  const address = page.url();
  await page.keyboard.press('Enter');
  expect(page.url()).toBe(address);
});
