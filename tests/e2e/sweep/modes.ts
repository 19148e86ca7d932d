import type { CDPSession, Page } from 'playwright/test';
import type { Rules } from './axe.ts';
import type { Judges } from './judges.ts';

/** A page, and the protocol for what Playwright has no word for. */
export interface Window {
  readonly page: Page;
  readonly session: CDPSession;
}

/** A way of looking at a page that is already open: what to set, and what of it is judged. */
export interface Mode {
  readonly name: string;
  enter(window: Window): Promise<unknown>;
  /** Only the rules that this mode can change. */
  readonly axe?: Rules;
  readonly judges: readonly (keyof Judges)[];
}

const media = (page: Page, colorScheme: 'light' | 'dark', forcedColors: 'none' | 'active' = 'none'): Promise<void> =>
  page.emulateMedia({ media: 'screen', colorScheme, forcedColors });

/** Of the reader's browser, in pixels; 16 is what browsers come with. */
const textSize = (session: CDPSession, standard: number): Promise<unknown> =>
  session.send('Page.setFontSizes', { fontSizes: { standard } });

/** The least spacing that a reader may ask for (WCAG 1.4.12); an empty text takes it back. */
const spacing = (page: Page, css: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
const WIDE_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

/** The size of the text by the page's own button, from '' to '2'. */
const pageText = (page: Page, step: string): Promise<void> =>
  page.evaluate((one) => {
    document.documentElement.dataset.text = one;
  }, step);

/** In this order, each from the state that the one before has left; the last one leads back to the first. */
export const MODES: readonly Mode[] = [
  {
    name: '1280 px, light',
    axe: 'all',
    judges: ['headings', 'landmarks', 'sideways', 'cutOff', 'contrast', 'motion'],
    enter: async ({ page }) => {
      await media(page, 'light');
      await page.setViewportSize({ width: 1280, height: 800 });
    },
  },
  { name: '1280 px, dark', axe: 'colours', judges: ['contrast'], enter: ({ page }) => media(page, 'dark') },
  // In forced colours axe reads `-webkit-text-fill-color`, which browsers do not force.
  { name: '1280 px, forced dark colours', judges: ['contrast'], enter: ({ page }) => media(page, 'dark', 'active') },
  { name: '1280 px, forced light colours', judges: ['contrast'], enter: ({ page }) => media(page, 'light', 'active') },
  {
    name: '320 px, which is 1280 px at 400 %',
    axe: 'all but colours',
    judges: ['headings', 'landmarks', 'sideways', 'cutOff', 'targets'],
    enter: async ({ page }) => {
      await media(page, 'light');
      await page.setViewportSize({ width: 320, height: 256 });
    },
  },
  { name: '320 px, text spaced', judges: ['sideways', 'cutOff'], enter: ({ page }) => spacing(page, WIDE_SPACING) },
  {
    name: "320 px, text enlarged by the page's button",
    judges: ['sideways', 'cutOff', 'targets'],
    enter: async ({ page }) => {
      await spacing(page, '');
      await page.setViewportSize({ width: 320, height: 740 });
      await pageText(page, '2');
    },
  },
  {
    name: '360 px, text at 200 %',
    axe: 'overflow',
    judges: ['sideways', 'cutOff', 'targets'],
    enter: async ({ page, session }) => {
      await pageText(page, '');
      await page.setViewportSize({ width: 360, height: 740 });
      await textSize(session, 32);
    },
  },
  {
    name: 'on paper',
    judges: ['paper'],
    enter: async ({ page, session }) => {
      await textSize(session, 16);
      // A4 without its margins.
      await page.setViewportSize({ width: 688, height: 1017 });
      await page.emulateMedia({ media: 'print' });
    },
  },
];
