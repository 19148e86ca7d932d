import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What CSS draws at the side of a text, such as the line between two steps, is no ground of it; the judge of contrast looks at the rest. */
const CONTRAST = {
  ignoreUnicode: true,
  ignoreLength: false,
  ignorePseudo: true,
  boldValue: 700,
  boldTextPt: 14,
  largeTextPt: 18,
  shadowOutlineEmMax: 0.2,
  textStrokeEmMin: 0.03,
};

/** Beside the rules that axe runs of itself. */
const MORE = ['color-contrast-enhanced', 'label-content-name-mismatch', 'table-fake-caption', 'td-has-header'];

/** Which rules to run: all, those that colours can change, all others and the size of targets, or what overflows. */
export type Rules = 'all' | 'colours' | 'all but colours' | 'overflow';

interface Result {
  id: string;
  nodes: { target: unknown[] }[];
}
interface Axe {
  configure(spec: object): void;
  run(context: Document, options: object): Promise<{ violations: Result[]; incomplete: Result[] }>;
}

/** Puts axe into the page. */
export async function installAxe(page: Page): Promise<void> {
  await page.evaluate(source);
  await page.evaluate(
    (options) =>
      (globalThis as unknown as { axe: Axe }).axe.configure({
        // Words in drawings have a fill, which axe does not read; the judge of contrast does.
        rules: ['color-contrast', 'color-contrast-enhanced'].map((id) => ({ id, selector: '*:not(text)' })),
        checks: [
          { id: 'color-contrast', options: { ...options, contrastRatio: { normal: { expected: 4.5 }, large: { expected: 3 } } } },
          { id: 'color-contrast-enhanced', options: { ...options, contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } } } },
        ],
      }),
    CONTRAST,
  );
}

const colours = ['color-contrast-enhanced', 'link-in-text-block'];
const turned = (rules: string[], enabled: boolean): object => Object.fromEntries(rules.map((rule) => [rule, { enabled }]));
const OPTIONS: Record<Rules, object> = {
  // The stricter rule of contrast holds what the other asks.
  all: { rules: { ...turned(MORE, true), ...turned(['color-contrast'], false) } },
  colours: { runOnly: colours },
  'all but colours': { rules: { ...turned([...MORE, 'target-size'], true), ...turned([...colours, 'color-contrast'], false) } },
  overflow: { runOnly: ['scrollable-region-focusable'] },
};

/** What axe finds wrong with the page as it stands, and the contrasts that it could not judge. */
export function axe(page: Page, rules: Rules): Promise<string[]> {
  return page.evaluate(
    async (options) => {
      const { violations, incomplete } = await (globalThis as unknown as { axe: Axe }).axe.run(document, options);
      return [...violations, ...incomplete.filter(({ id }) => id.startsWith('color-contrast'))].map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ target }) => target.join(' '))
            .join(' | ')}`,
      );
    },
    { ...OPTIONS[rules], resultTypes: ['violations', 'incomplete'], preload: false },
  );
}
