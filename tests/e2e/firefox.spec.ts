import { expect, test } from 'playwright/test';
import { ruleSelector } from '../../src/flows/selectors.ts';
import { Firefox } from './firefox.ts';
import { oneOfEachKind } from './pages.ts';

test.describe('on Firefox ESR', () => {
  test.setTimeout(90_000);
  let firefox: Firefox;
  let site: string;

  test.beforeEach(async ({ baseURL }) => {
    site = baseURL!;
    firefox = await Firefox.start();
  });

  test.afterEach(() => firefox.close());

  test('pages of every kind are laid out and have the hotline in reach', async () => {
    for (const address of oneOfEachKind) {
      await firefox.open(site + address);
      expect(await firefox.evaluate(`getComputedStyle(document.body).fontSize`), address).toBe('18px');
      expect(await firefox.evaluate(`document.documentElement.scrollWidth <= document.documentElement.clientWidth`), address).toBe(true);
      expect(
        await firefox.evaluate(`document.querySelector('.call-bar a[href="tel:12349"]').getBoundingClientRect().height >= 44`),
        address,
      ).toBe(true);
    }
  });

  test('the search box suggests and the finder answers', async () => {
    await firefox.open(`${site}/`);
    // A window without the system's focus fires no focus events; a touch does the same.
    await firefox.evaluate(`document.querySelector('#q').dispatchEvent(new Event('pointerdown', { bubbles: true }))`);
    await firefox.until(`document.querySelector('#q').getAttribute('role') === 'combobox'`);
    await firefox.evaluate(
      `(() => { const input = document.querySelector('#q'); input.value = '高龄津贴'; input.dispatchEvent(new InputEvent('input', { bubbles: true })); return true; })()`,
    );
    await firefox.until(`document.querySelectorAll('[role=option]').length > 0`);
    await firefox.open(`${site}/assistance/finder/`);
    await firefox.evaluate(`['q-income-below', 'q-hukou-here'].forEach((id) => document.getElementById(id).click())`);
    expect(await firefox.evaluate(`getComputedStyle(document.querySelector('${ruleSelector(0, 2)}')).display`)).toBe('block');
  });

  for (const network of ['on', 'cut off', 'too slow'] as const) {
    test(`with the network ${network} a child who leaves does not come back by Back`, async () => {
      await firefox.open(`${site}/about/`);
      await firefox.open(`${site}/hotline/kids/`);
      firefox.network(network);
      expect(
        await firefox.evaluate(
          `(() => { document.querySelector('[data-leave]').click(); return getComputedStyle(document.body).display; })()`,
        ),
      ).toBe('none');
      await firefox.until(network === 'on' ? `location.pathname === '/community/'` : `location.href === 'about:blank'`);
      firefox.network('on');
      await firefox.back();
      await firefox.until(`location.pathname === '/about/'`);
    });
  }
});
