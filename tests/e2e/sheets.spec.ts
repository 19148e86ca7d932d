import { expect, test } from 'playwright/test';
import { sheets } from '../../src/integrations/flows.ts';
import { asPrinted, readPdf } from './pdf.ts';

for (const { id, name, bring, where, amount } of sheets()) {
  test(`the sheet for ${name} is one page of A4 whose text is at least 16 pt and says what to bring and where to go`, async ({ page }) => {
    await page.goto(`/assistance/finder/${id}/`);
    const { pages, text, sizes } = await readPdf(
      await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '14mm', right: '14mm' } }),
    );
    expect(pages).toHaveLength(1);
    for (const words of [name, where, amount, ...bring]) expect(text).toMatch(asPrinted(words));
    expect(text).toContain(`/assistance/finder/${id}/`);
    const letters = [...sizes.values()].reduce((total, count) => total + count, 0);
    const large = [...sizes].filter(([size]) => size >= 16).reduce((total, [, count]) => total + count, 0);
    // The line on top, the name of the site, the day of the rule, and the foot with its date and address are smaller, and nothing else.
    expect(letters - large).toBeLessThan(230);
    expect(large).toBeGreaterThan(100);
  });
}
