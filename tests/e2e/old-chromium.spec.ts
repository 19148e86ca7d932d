import { expect, test } from 'playwright/test';
import { ruleSelector } from '../../src/flows/selectors.ts';
import { OldChromium } from './old-chromium.ts';
import { everyPage } from './pages.ts';

test.describe('on Chromium 79, a phone of 2019', () => {
  let browser: OldChromium;
  let site: string;

  test.beforeEach(async ({ baseURL }) => {
    site = baseURL!;
    browser = await OldChromium.start();
  });

  test.afterEach(() => {
    browser.close();
    expect(browser.errors).toEqual([]);
  });

  for (const part of [0, 1])
    test(`every page is laid out: its style holds, nothing scrolls sideways, no script fails; half ${part + 1}`, async () => {
      test.setTimeout(240_000);
      const pages = everyPage().filter((_, index) => index % 2 === part);
      expect(pages.length).toBeGreaterThan(25);
      const wrong: string[] = [];
      for (const address of pages) {
        await browser.open(site + address);
        const seen = await browser.evaluate<{
          wide: number;
          size: string;
          background: string;
          bar: string;
        }>(`(() => { const style = getComputedStyle(document.body); return {
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth, size: style.fontSize, background: style.backgroundColor, bar: getComputedStyle(document.querySelector('.call-bar')).position }; })()`);
        if (seen.wide > 0 || seen.size !== '18px' || seen.background === 'rgba(0, 0, 0, 0)' || !['fixed', 'sticky'].includes(seen.bar))
          wrong.push(`${address} ${JSON.stringify(seen)}`);
      }
      expect(wrong).toEqual([]);
    });

  test('the search box suggests and answers', async () => {
    await browser.open(`${site}/`);
    await browser.evaluate(`document.querySelector('#q').focus()`);
    await browser.until(`document.querySelector('#q').getAttribute('role') === 'combobox'`);
    await browser.evaluate(
      `(() => { const input = document.querySelector('#q'); input.value = '五保戶'; input.dispatchEvent(new InputEvent('input', { bubbles: true })); })()`,
    );
    await browser.until(`document.querySelectorAll('[role=option]').length > 0`);
    await browser.evaluate(`document.querySelector('[data-search] button').click()`);
    await browser.until(
      `location.pathname === '/search/' && document.querySelector('[data-search-results] a[href="/assistance/tekun/"]') !== null`,
    );
  });

  test('the full text answers what no name covers', async () => {
    await browser.open(`${site}/search/`);
    await browser.evaluate(`(document.querySelector('#q').value = '渐退期', document.querySelector('[data-search] button').click())`);
    await browser.until(
      `Array.prototype.some.call(document.querySelectorAll('[data-search-results] mark'), (one) => one.textContent.indexOf('渐退') >= 0)`,
    );
  });

  test('the choice among charity projects hides what does not fit and says how many are left', async () => {
    await browser.open(`${site}/charity/projects/`);
    const seen = `Array.prototype.filter.call(document.querySelectorAll('.project'), (one) => getComputedStyle(one).display !== 'none').length`;
    const all = await browser.evaluate<number>(seen);
    await browser.evaluate(`document.querySelector('label[for="kind-fund"]').click()`);
    const said = await browser.evaluate<string>(
      `Array.prototype.filter.call(document.querySelectorAll('.project-count > p'), (one) => getComputedStyle(one).display !== 'none').map((one) => one.textContent).join()`,
    );
    const left = await browser.evaluate<number>(seen);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(all);
    expect(said).toBe(`符合的有${left}项。`);
  });

  test('the finder shows what the answers lead to', async () => {
    await browser.open(`${site}/assistance/finder/`);
    const shown = `getComputedStyle(document.querySelector('${ruleSelector(0, 2)}')).display`;
    expect(await browser.evaluate(shown)).toBe('none');
    await browser.evaluate(`['q-income-below', 'q-hukou-here'].forEach((id) => document.getElementById(id).click())`);
    expect(await browser.evaluate(shown)).toBe('block');
  });

  for (const network of ['on', 'cut off', 'too slow'] as const) {
    test(`with the network ${network} a child who leaves does not come back by Back`, async () => {
      await browser.open(`${site}/about/`);
      await browser.open(`${site}/hotline/kids/`);
      await browser.network(network);
      expect(await browser.evaluate(`document.querySelector('[data-leave]').click(); getComputedStyle(document.body).display`)).toBe(
        'none',
      );
      await browser.until(network === 'on' ? `location.pathname === '/community/'` : `location.href === 'about:blank'`);
      await browser.network('on');
      await browser.evaluate('history.back()');
      await browser.until(`location.pathname === '/about/'`);
    });
  }
});
