import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'playwright/test';
import { stripMarks } from '../../src/figures/marks.ts';
import { sheets } from '../../src/integrations/flows.ts';
import { renderText } from '../../src/integrations/tokens.ts';

/** A PDF in points: pages, text without white space, and the sizes of its letters by the number of letters. */
async function read(pdf: Buffer): Promise<{ pages: number; text: string; sizes: Map<number, number> }> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  let text = '';
  const sizes = new Map<number, number>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) {
      if (!('str' in item)) continue;
      text += item.str;
      const size = Math.round(item.height);
      sizes.set(size, (sizes.get(size) ?? 0) + item.str.trim().length);
    }
  }
  return { pages: document.numPages, text: text.replace(/\s+/g, '').normalize('NFKC'), sizes };
}

/** The words; Chromium's PDF names some characters by their radical (⺠ for 民, ⼾ for 户). */
const asPrinted = (words: string): RegExp => new RegExp([...plain(words)].map((character) => (character === '户' ? '[户戶]' : `(?:${character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}|[\u2e80-\u2fdf])`)).join(''));

const plain = (words: string): string => stripMarks(renderText(words, { origin: 'sheet' })).replace(/\s+/g, '').normalize('NFKC');

for (const { id, name, bring, where, amount } of sheets()) {
  test(`the sheet for ${name} is one page of A4 whose text is at least 16 pt and says what to bring and where to go`, async ({ page }) => {
    await page.goto(`/assistance/finder/${id}/`);
    const { pages, text, sizes } = await read(await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '14mm', right: '14mm' } }));
    expect(pages).toBe(1);
    for (const words of [name, where, amount, ...bring]) expect(text).toMatch(asPrinted(words));
    expect(text).toContain(`/assistance/finder/${id}/`);
    const letters = [...sizes.values()].reduce((total, count) => total + count, 0);
    const large = [...sizes].filter(([size]) => size >= 16).reduce((total, [, count]) => total + count, 0);
    // The line on top, the date and the address at the foot are smaller.
    expect(letters - large).toBeLessThan(200);
    expect(large).toBeGreaterThan(100);
  });
}
