import { expect, test } from 'playwright/test';
import { combinations, ruleFor, variablesOf } from '../../src/flows/decide.ts';
import { inputId, ruleSelector } from '../../src/flows/selectors.ts';
import { finder } from '../../src/integrations/flows.ts';
import { t } from '../../src/integrations/tokens.ts';

const address = '/assistance/finder/';
const flow = finder();
const variables = variablesOf(flow);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('ticking answers shows what they lead to, and leaves nothing in the address', async ({ page }) => {
    await page.goto(address);
    await page.locator(`label[for="${inputId('income', 'below')}"]`).click();
    await page.locator(`label[for="${inputId('hukou', 'here')}"]`).click();
    const dibao = page.locator('.benefit', { has: page.locator('a[href="/assistance/finder/dibao/"]') });
    await expect(dibao.locator('.grade:visible')).toHaveText('多半能领');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(address);
    await page.locator('button[type="reset"]').click();
    await expect(dibao.locator('.grade:visible')).not.toHaveText('多半能领');
  });
});

test('for every combination of the answers that a benefit uses, the page shows the rule that decides and no other', async ({ page }) => {
  await page.goto(address);
  let tried = 0;
  for (const [at, benefit] of flow.benefits.entries()) {
    const used = variables.filter(({ name }) => benefit.uses.includes(name));
    const cases = [...combinations(used)].map((answers) => ({
      checked: used.map(({ name, question }) => ({
        id: question.kind === 'one' ? inputId(name, answers[name]!) : inputId(question.id, name.slice(question.id.length + 1)),
        on: question.kind === 'one' || answers[name] === 'yes',
      })),
      rule: ruleSelector(at, benefit.rules.indexOf(ruleFor(benefit, answers))),
    }));
    const rules = benefit.rules.map((_, index) => ruleSelector(at, index));
    const wrong = await page.evaluate(
      ({ cases, rules }) =>
        cases.flatMap(({ checked, rule }) => {
          for (const { id, on } of checked) (document.getElementById(id) as HTMLInputElement).checked = on;
          const shown = rules.filter((one) => getComputedStyle(document.querySelector(one)!).display !== 'none');
          return shown.length === 1 && shown[0] === rule
            ? []
            : [`${checked.map(({ id, on }) => (on ? id : `not ${id}`)).join(' ')}: ${shown.join(' ')} instead of ${rule}`];
        }),
      { cases, rules },
    );
    expect(wrong, benefit.id).toEqual([]);
    tried += cases.length;
  }
  expect(tried).toBeGreaterThan(200);
});

test('what was answered is gone after Back and after a reload', async ({ page }) => {
  await page.goto(address);
  const below = page.locator(`#${inputId('income', 'below')}`);
  await page.locator(`label[for="${inputId('income', 'below')}"]`).click();
  await expect(below).toBeChecked();
  await page.goto('/');
  await page.goBack();
  await expect(below).not.toBeChecked();
  await page.locator(`label[for="${inputId('income', 'below')}"]`).click();
  await page.reload();
  await expect(below).not.toBeChecked();
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
});

test('what to bring and where to go opens beside the finder, and the answers stay', async ({ page, context }) => {
  await page.goto(address);
  await page.locator(`label[for="${inputId('income', 'below')}"]`).click();
  expect(flow.benefits.length).toBeGreaterThan(5);
  const sheets = await page
    .locator('.benefit a[target="_blank"]')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  expect(sheets).toEqual(flow.benefits.map(({ id }) => `${address}${id}/`));
  const [sheet] = await Promise.all([context.waitForEvent('page'), page.locator('.benefit a[target="_blank"]').first().click()]);
  for (const part of ['bring', 'where', 'amount'] as const)
    await expect(sheet.getByRole('heading', { name: t(`finder.${part}`) })).toBeVisible();
  await sheet.close();
  await expect(page.locator(`#${inputId('income', 'below')}`)).toBeChecked();
});

test('a listener hears which benefits the answers lead to', async ({ page }) => {
  await page.goto(address);
  await page.locator(`label[for="${inputId('income', 'below')}"]`).click();
  await page.locator(`label[for="${inputId('hukou', 'here')}"]`).click();
  await expect(page.locator('.finder [role="status"]')).toContainText('低保：多半能领');
});

test('the whole finder can be worked with the keyboard', async ({ page }) => {
  await page.goto(address);
  await page.locator(`#${inputId('income', 'unknown')}`).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(`#${inputId('income', 'below')}`)).toBeChecked();
  await page.locator(`#${inputId('events', 'sick')}`).focus();
  await page.keyboard.press('Space');
  await expect(page.locator(`#${inputId('events', 'sick')}`)).toBeChecked();
});
