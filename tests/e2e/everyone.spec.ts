import { expect, test } from 'playwright/test';
import { everyPage, everyWrittenPage } from './pages.ts';
import { axe, installAxe } from './sweep/axe.ts';
import { installJudges } from './sweep/judges.ts';
import type { Window } from './sweep/modes.ts';
import { MODES } from './sweep/modes.ts';
import { listenToRequests, stored } from './sweep/silence.ts';

/** Both workers share the pages; a part is short enough for a slow machine. */
const PARTS = 12;

/** What is wrong with the page that is open, in all modes; axe looks once more at a narrow screen where no other page of the same template does. */
async function judged({ page, session }: Window, isFirst = true): Promise<string[]> {
  await installAxe(page);
  await page.evaluate(installJudges);
  const found: string[] = [];
  for (const { name, axe: rules, judges, enter } of MODES) {
    await enter({ page, session });
    const judge = await page.evaluate((wanted) => wanted.flatMap((one) => window.judges[one]().map((wrong) => `${one}: ${wrong}`)), judges);
    found.push(
      ...[...(rules && (isFirst || rules !== 'all but colours') ? await axe(page, rules) : []), ...judge].map(
        (wrong) => `(${name}) ${wrong}`,
      ),
    );
  }
  await page.emulateMedia({ media: 'screen' });
  return found;
}

for (let part = 0; part < PARTS; part += 1) {
  test(`every page is for everyone: colours, sizes, spacing, paper, order; and asks and stores nothing; part ${part + 1} of ${PARTS}`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(240_000);
    const session = await page.context().newCDPSession(page);
    const pages = everyPage().filter((_, index) => index % PARTS === part);
    expect(pages.length).toBeGreaterThan(50 / PARTS);
    const written = new Set(everyWrittenPage());
    const asked = listenToRequests(page, baseURL!);
    const found: string[] = [];
    for (const address of pages) {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      const wrong = [...(await judged({ page, session }, written.has(address))), ...(await stored(page)), ...asked.splice(0)];
      found.push(...wrong.map((one) => `${address} ${one}`));
    }
    expect(found).toEqual([]);
  });
}

/** One defect for every judge, for axe in light and in dark colours, and all that a page must not keep or ask. */
const BAD_PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>坏样子</title><link rel="canonical" href="https://a.example/x/">
<style>
  body { font: 18px/1.8 sans-serif; color: #1b2a2f; background: #fff; transition: color 1s }
  .pale { color: #999 }
  @media (prefers-color-scheme: dark) { .dim { color: #ddd } }
  .wide { min-width: 500px }
  .tight { height: 20px; overflow: hidden }
</style>
<nav>栏目</nav><main><h1>标题</h1><h3>跳了一级</h3><p class="pale">太浅</p><p class="dim">夜里太浅</p><p class="wide">太宽</p>
<p class="tight">装不下的几行字，装不下的几行字，装不下的几行字，装不下的几行字，装不下的几行字，装不下的几行字</p><p><a href="#x">小</a></p>
<table><tr><td>会断</td></tr></table></main>
<script>localStorage.setItem('note', '1'); document.cookie = 'visit=1'; new Image().src = 'https://another.example/count.png';</script>`;

test('the sweep sees what it looks for', async ({ page, baseURL }) => {
  await page.route('**/bad/', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: BAD_PAGE }));
  await page.route('https://another.example/**', (route) => route.abort());
  const asked = listenToRequests(page, baseURL!);
  await page.goto('/bad/');
  const found = await judged({ page, session: await page.context().newCDPSession(page) });
  found.push(...(await stored(page)), ...asked);
  for (const wrong of [
    '(1280 px, light) color-contrast-enhanced: .pale',
    '(1280 px, light) heading-order: h3',
    '(1280 px, dark) color-contrast-enhanced: .pale | .dim',
    '(1280 px, light) headings: h3 “跳了一级” comes after level 1',
    '(1280 px, light) landmarks: nav “栏目” has no name',
    '(1280 px, light) contrast: p.pale “太浅” stands out by 2.85',
    '(1280 px, dark) contrast: p.dim “夜里太浅” stands out by 1.36',
    '(1280 px, light) motion: body { ',
    '(320 px, which is 1280 px at 400 %) sideways: the page is ',
    '(320 px, which is 1280 px at 400 %) targets: a “小” is 18 by 2',
    '(320 px, text spaced) cutOff: p.tight ',
    '(360 px, text at 200 %) sideways: the page is ',
    '(on paper) paper: nav “栏目” is printed',
    '(on paper) paper: p.pale “太浅” is not black on white',
    '(on paper) paper: tr “会断” may break',
    '(on paper) paper: nothing at the foot',
    'stores: note',
    'stores: visit',
    'asks another site: https://another.example/count.png',
  ])
    expect(
      found.some((one) => one.startsWith(wrong)),
      `${wrong}\nin\n${found.join('\n')}`,
    ).toBe(true);
});
