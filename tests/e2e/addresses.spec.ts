import { expect, test } from 'playwright/test';
import { everyPage } from './pages.ts';

const promised = [
  '/',
  '/assistance/',
  '/assistance/dibao/',
  '/assistance/tekun/',
  '/assistance/temporary/',
  '/assistance/price-subsidy/',
  '/assistance/orphans/',
  '/assistance/disability/',
  '/assistance/homeless/',
  '/assistance/systems/',
  '/assistance/windows/',
  '/assistance/appeal/',
  '/assistance/finder/',
  '/eldercare/',
  '/eldercare/old-age-allowance/',
  '/eldercare/institutions/',
  '/eldercare/community/',
  '/eldercare/pilots/',
  '/children/',
  '/children/left-behind/',
  '/children/order-services/',
  '/children/happy-home/',
  '/hotline/',
  '/hotline/kids/',
  '/hotline/teens/',
  '/hotline/adults/',
  '/hotline/poster/',
  '/charity/',
  '/charity/donate/',
  '/charity/donate/checklist/',
  '/charity/projects/',
  '/charity/funds/',
  '/charity/money/',
  '/services/marriage/',
  '/services/funeral/',
  '/community/',
  '/community/village-affairs/',
  '/community/volunteers/',
  '/community/townships/',
  '/organizations/',
  '/plan/',
  '/figures/',
  '/figures/checks/',
  '/figures/check-text/',
  '/figures/corrections/',
  '/figures/gaps/',
  '/figures/sources/interview-2021/',
  '/search/',
  '/about/',
  '/about/method/',
  '/about/privacy/',
  '/about/accessibility/',
  '/404.html',
  '/data/figures.json',
  '/data/figures.csv',
  '/data/checks.json',
  '/data/grants.json',
  '/data/grants.csv',
  '/data/datapackage.json',
  '/data/corrections.atom',
  '/data/corrections.json',
  '/data/releases.json',
];

test('every address that the design promises answers', async ({ request }) => {
  const answers = await Promise.all(promised.map(async (address) => `${address} ${(await request.get(address)).status()}`));
  expect(answers).toEqual(promised.map((address) => `${address} 200`));
});

test('an unknown address answers 404 with a page that helps on', async ({ page }) => {
  const response = await page.goto('/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('a[href="tel:12349"]').first()).toBeVisible();
  await expect(page.locator('main a').first()).toBeVisible();
});

test('a path out of the site is refused', async ({ request }) => {
  for (const address of ['/..%2fpackage.json', '/%2e%2e/package.json', '/assistance/..%2f..%2fpackage.json', '/%00', '/%zz']) {
    const response = await request.get(address);
    expect([400, 403, 404], address).toContain(response.status());
    expect(await response.text()).not.toContain('"devDependencies"');
  }
});

test('on every page the hotline is one tap away, and nothing is missing a heading, a title or a description', async ({ request }) => {
  const pages = everyPage();
  for (const address of pages) {
    const html = await (await request.get(address)).text();
    expect(html, address).toContain('href="tel:12349"');
    expect(html.match(/<h1[\s>]/g)?.length, `${address}: h1`).toBe(1);
    expect(html, address).toMatch(/<title>[^<]+<\/title>/);
    expect(html, address).toMatch(/<meta name="Description" content="[^"]+"/);
  }
});
