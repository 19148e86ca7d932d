import { expect, test } from 'playwright/test';
import { allRelations, relationsByTopic } from '../../src/integrations/site-data.ts';
import { checksAddress, relationAddress } from '../../src/integrations/site-pages.ts';

const overview = '/figures/checks/';

test('the page of all checks leads to a page for each topic, which together show every check once', async ({ page }) => {
  await page.goto(overview);
  const topics = await page
    .locator(`main a[href^="${overview}"]:not([href*="#"])`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  expect(topics).toEqual(relationsByTopic().map(({ topic }) => checksAddress(topic)));
  const told = await page.locator('main .topic-list li').allInnerTexts();
  for (const [index, { relations }] of relationsByTopic().entries()) {
    const disputed = relations.filter(({ verdict }) => verdict === 'inconsistent').length;
    expect(told[index]).toContain(`${relations.length} 项${disputed > 0 ? `，其中 ${disputed} 项存疑` : ''}`);
  }
  const shown: string[] = [];
  for (const topic of topics) {
    await page.goto(topic);
    const found = await page.locator('main .relation').evaluateAll((cards) => cards.map(({ id }) => id));
    expect(found.length, topic).toBeGreaterThan(0);
    shown.push(...found.map((id) => `${topic}#${id}`));
  }
  expect(shown.sort()).toEqual(allRelations().map(relationAddress).sort());
});

test('every disagreement is named on the page of all checks, and its line leads to the calculation', async ({ page }) => {
  await page.goto(overview);
  const disputed = allRelations().filter(({ verdict }) => verdict === 'inconsistent');
  expect(disputed.length).toBeGreaterThan(0);
  for (const relation of disputed)
    await expect(page.locator(`#relation-${relation.id} a`)).toHaveAttribute('href', relationAddress(relation));
  await page.locator(`#relation-${disputed[0]!.id} a`).click();
  await expect(page.locator(`#relation-${disputed[0]!.id}`)).toBeInViewport();
});

test('an address that was cited while all checks stood on one page leads on to the check', async ({ page }) => {
  const [one] = allRelations().filter(({ verdict }) => verdict === 'consistent');
  await page.goto(`${overview}#relation-${one!.id}`);
  await expect(page).toHaveURL(relationAddress(one!));
  await expect(page.locator(`#relation-${one!.id}`)).toBeInViewport();
});

test('an address of no check stays on the page of all checks, as does any without the data', async ({ page }) => {
  await page.goto(`${overview}#relation-none`);
  await page.waitForLoadState('networkidle');
  await expect(page).toHaveURL(`${overview}#relation-none`);
  await page.route('**/data/checks.json', (route) => route.abort());
  await page.goto('/about/');
  await page.goto(`${overview}#relation-${allRelations()[0]!.id}`);
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${overview}#`));
});

test('each group of verdicts that was cited on the page of all checks is still there', async ({ page }) => {
  await page.goto(overview);
  for (const id of ['inconsistent', 'consistent-if-truncated', 'consistent', 'uncheckable', 'unchecked'])
    await expect(page.locator(`#${id}`)).toHaveCount(1);
});
