import { expect, test } from 'playwright/test';

const asked = [
  ['低保', '/assistance/dibao/'],
  ['特困', '/assistance/tekun/'],
  ['12349', '/hotline/'],
  ['高龄津贴', '/eldercare/old-age-allowance/'],
  ['婚姻登记', '/services/marriage/'],
];

for (const [words, address] of asked) {
  test(`searching ${words} leads to ${address}`, async ({ page }) => {
    await page.goto('/search/');
    await page.getByRole('searchbox').first().fill(words!);
    await page.keyboard.press('Enter');
    await expect(page.locator(`[data-search-results] a[href^="${address}"]`).first()).toBeVisible({ timeout: 15_000 });
  });
}

test('a search that finds nothing still says where to turn', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').first().fill('zzqqxx');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-search-status]')).toContainText('没有找到', { timeout: 15_000 });
  await expect(page.locator('main a[href="tel:12349"]').first()).toBeVisible();
});
