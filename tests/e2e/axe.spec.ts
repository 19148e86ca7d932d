import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'playwright/test';
import { everyPage, everyWrittenPage } from './pages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Finding = { id: string; nodes: { target: unknown[] }[] };

/** Both workers share the pages; a part is short enough for a slow machine. */
const PARTS = 4;
const cases = [
  ['light', 'any page', everyPage],
  ['dark', 'any page that is written or of each template', everyWrittenPage],
] as const;

for (const [colorScheme, which, pages, part] of cases.flatMap((one) =>
  Array.from({ length: PARTS }, (_, part) => [...one, part] as const),
)) {
  test(`axe finds nothing on ${which} in ${colorScheme} colours, part ${part + 1} of ${PARTS}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme });
    const found: string[] = [];
    const addresses = pages().filter((_, index) => index % PARTS === part);
    expect(addresses.length).toBeGreaterThan(50 / PARTS);
    for (const address of addresses) {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } }).axe.run();
        return violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .slice(0, 3)
              .map(({ target }) => target.join(' '))
              .join(' | ')}`,
        );
      });
      found.push(...violations.map((violation) => `${address} ${violation}`));
    }
    expect(found).toEqual([]);
  });
}
