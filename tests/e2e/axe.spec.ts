import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'playwright/test';
import { everyPage, everyWrittenPage } from './pages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Finding = { id: string; nodes: { target: unknown[] }[] };

for (const [colorScheme, which, pages] of [['light', 'any page', everyPage], ['dark', 'any page that is written or of each template', everyWrittenPage]] as const) {
  test(`axe finds nothing on ${which} in ${colorScheme} colours`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.emulateMedia({ colorScheme });
    const found: string[] = [];
    const addresses = pages();
    expect(addresses.length).toBeGreaterThan(50);
    for (const address of addresses) {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } }).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ')}`);
      });
      found.push(...violations.map((violation) => `${address} ${violation}`));
    }
    expect(found).toEqual([]);
  });
}
