import { expect, test } from 'playwright/test';
import { choices, fits } from '../../src/figures/project-filter.ts';
import { categoryId, kindId, projectCategories } from '../../src/integrations/project-filter.ts';
import { allProjects } from '../../src/integrations/projects.ts';
import { asPrinted, readPdf } from './pdf.ts';

const address = '/charity/projects/';
const every = choices(projectCategories());

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('choosing a kind and a category leaves what fits, says how many, and leaves nothing in the address', async ({ page }) => {
    await page.goto(address);
    const shown = page.locator('.project:visible');
    await expect(shown).toHaveCount(allProjects().length);
    await page.locator(`label[for="${kindId('partnership')}"]`).click();
    await page.locator(`label[for="${categoryId('助学')}"]`).click();
    await expect(shown).toHaveCount(1);
    await expect(shown.locator('a')).toHaveAttribute('href', '/charity/projects/zhejiang/');
    await expect(page.locator('.project-count p:visible')).toHaveText('符合的有1项。');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(address);
    await page.locator('button[type="reset"]').click();
    await expect(shown).toHaveCount(allProjects().length);
  });

  test('a choice that nothing fits says so', async ({ page }) => {
    await page.goto(address);
    await page.locator(`label[for="${categoryId('救灾')}"]`).click();
    await expect(page.locator('.project:visible')).toHaveCount(0);
    await expect(page.locator('.project-count p:visible')).toContainText('符合的有0项');
  });

  test('the choice can be made with the keyboard', async ({ page }) => {
    await page.goto(address);
    await page.locator(`#${kindId('all')}`).focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator(`#${kindId('project')}`)).toBeChecked();
    await page.keyboard.press('Tab');
    await expect(page.locator(`#${categoryId('all')}`)).toBeFocused();
  });
});

test('for every choice the page shows the projects that fit and the sentence with their number', async ({ page }) => {
  await page.goto(address);
  const cases = every.map((choice) => ({
    inputs: [kindId(choice.kind), categoryId(choice.category)],
    wanted: allProjects()
      .filter((project) => fits(project, choice))
      .map(({ address: to }) => to)
      .sort(),
  }));
  const wrong = await page.evaluate(
    (list) =>
      list.flatMap(({ inputs, wanted }) => {
        for (const id of inputs) (document.getElementById(id) as HTMLInputElement).checked = true;
        const seen = (selector: string): HTMLElement[] =>
          [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => getComputedStyle(one).display !== 'none');
        const shown = seen('.project')
          .map((one) => one.querySelector('a')!.getAttribute('href')!)
          .sort();
        const said = seen('.project-count > p').map((one) => /\d+/.exec(one.textContent!)?.[0]);
        return shown.join() === wanted.join() && said.join() === String(wanted.length)
          ? []
          : [`${inputs.join(' ')}: ${shown.length} shown, “${said.join()}” said, ${wanted.length} fit`];
      }),
    cases,
  );
  expect(wrong).toEqual([]);
  expect(cases.length).toBe(40);
});

test('the picture of money says the same in words and in a table, and its text is no smaller than small print on a small phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/charity/money/');
  const drawing = page.locator('svg.money');
  const said = await drawing.locator('desc').textContent();
  const labels = await drawing.locator('.money-value').allTextContents();
  expect(labels.length).toBe(3);
  await page.locator('.picture summary').click();
  const table = await page.locator('.picture table').textContent();
  for (const label of labels) for (const form of [said, table]) expect(form).toContain(label);
  const sizes = await drawing.evaluate((svg) =>
    [...svg.querySelectorAll('text')]
      .map((text) => text.getBoundingClientRect())
      .map(({ width, height, left, right }) => ({ width, height, left, right })),
  );
  const { left, right } = await drawing.evaluate((svg) => {
    const { left, right } = svg.getBoundingClientRect();
    return { left, right };
  });
  for (const one of sizes) {
    expect(one.height).toBeGreaterThanOrEqual(16);
    expect(one.left).toBeGreaterThanOrEqual(left - 1);
    expect(one.right).toBeLessThanOrEqual(right + 1);
  }
});

test('the checklist is one page of A4 in large print, with the address that explains it', async ({ page }) => {
  await page.goto('/charity/donate/checklist/');
  const { pages, text, sizes } = await readPdf(
    await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '14mm', right: '14mm' } }),
  );
  expect(pages).toHaveLength(1);
  for (const words of ['备案编号是多少', '户名就是这个组织的全名吗', '组织全名', '/charity/donate/checklist/'])
    expect(text).toMatch(asPrinted(words));
  const large = [...sizes].filter(([size]) => size >= 16).reduce((total, [, count]) => total + count, 0);
  expect(large).toBeGreaterThan(300);
});

test('a search for projects alone finds projects alone', async ({ page }) => {
  await page.goto('/search/#q=助学');
  const links = page.locator('[data-search-results] a');
  await expect(links.first()).toBeVisible();
  await page.locator('#q-only').check();
  await expect(page.locator('[data-search-results] a[href="/charity/projects/zhejiang/"]')).toBeVisible();
  const found = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
  expect(found.length).toBeGreaterThan(1);
  expect(found.filter((href) => !/^\/charity\/projects\/[a-z-]+\/$/.test(href))).toEqual([]);
  await page.locator('#q-only').uncheck();
  await expect(
    page
      .locator(
        '[data-search-results] a[href^="/figures/"], [data-search-results] a[href^="/assistance/"], [data-search-results] a[href^="/charity/"]:not([href^="/charity/projects/"])',
      )
      .first(),
  ).toBeVisible();
});
