import { expect, test } from 'playwright/test';
import { OldChromium } from './old-chromium.ts';
import { oneOfEachKind } from './pages.ts';

/** A piece of a page as drawn, in CSS pixels. */
type Drawn = [what: string, left: number, width: number, height: number];

/** Everything that a reader would see out of place: landmarks, headings, controls, tables, pictures, cards. */
const drawn = `(() => Array.from(document.querySelectorAll(
  'header, nav, main, aside, footer, h1, h2, h3, h4, button, input, summary, .table-frame, table, figure, svg, .card, .tile, .key-facts > div, .step, .call, .frame'
)).filter((one) => { const box = one.getBoundingClientRect(); const folded = one.closest('details:not([open])');
  return box.width > 1 && box.height > 1 && (!folded || one.tagName === 'SUMMARY');
}).map((one) => { const box = one.getBoundingClientRect();
  return [one.tagName.toLowerCase() + ' ' + (one.textContent || '').replace(/\\s+/g, '').slice(0, 12), box.left, box.width, box.height]; }))()`;

/** What is finer in type today than in 2019 shifts line breaks, which is no fault: switched off for the comparison. */
const AS_IN_2019 = '* { text-autospace: no-autospace !important; text-spacing-trim: space-all !important; text-wrap: wrap !important }';

/** Lines had whole pixels in 2019, up to a fiftieth less each, and a line that is nearly full may break elsewhere: one line is let pass. */
const LINE = 36;

const isOff = ([what, left, width, height]: Drawn, [, oldLeft, oldWidth, oldHeight]: Drawn): boolean => {
  // Columns were shared out by other rules in 2019: a table may be higher there, or scroll in its frame.
  if (what.startsWith('table ')) return false;
  const aside = Math.abs(left - oldLeft) > 1 || Math.abs(width - oldWidth) > 1;
  if (/^(?:main|div) /.test(what)) return aside;
  const control = /^(?:button|input|summary|a) /.test(what);
  return aside || Math.abs(height - oldHeight) > (control ? 3 : LINE + height * 0.03);
};

for (const width of [360, 1280]) {
  test(`Chromium 79 draws a page of each kind at ${width} pixels as today's Chromium does`, async ({ page, baseURL }) => {
    test.setTimeout(120_000);
    const old = await OldChromium.start(width, 740);
    const wrong: string[] = [];
    let compared = 0;
    await page.setViewportSize({ width, height: 740 });
    for (const address of oneOfEachKind) {
      await old.open(baseURL + address);
      await page.goto(address);
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
      }, AS_IN_2019);
      const now = await page.evaluate<Drawn[]>(drawn);
      const then = await old.evaluate<Drawn[]>(drawn);
      compared += now.length;
      if (now.map(([what]) => what).join() !== then.map(([what]) => what).join())
        wrong.push(`${address} shows ${then.length} pieces, not ${now.length}`);
      else
        wrong.push(...now.flatMap((one, index) => (isOff(one, then[index]!) ? [`${address} ${JSON.stringify([one, then[index]])}`] : [])));
    }
    old.close();
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(20 * oneOfEachKind.length);
  });
}
