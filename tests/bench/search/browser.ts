/** The browser of the measurement: one Chromium, fresh contexts, a slow phone on a slow network. */

import type { Browser, Page } from 'playwright';
import { chromium } from 'playwright';
import { findBrowser } from '../../../src/setup/browser.mjs';
import { CHROMIUM_ARGUMENTS } from '../../chromium-arguments.ts';

/** How many times slower than this machine. */
const SLOWDOWN = 4;
/** "Slow 4G" of Chromium's own tools: milliseconds, and bytes a second. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (0.75e6 / 8) * 0.9,
} as const;

/** Starts the browser that the project's own tests use. */
export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: CHROMIUM_ARGUMENTS });
}

/** Opens an address with an empty cache, hands the page over and closes everything. */
export async function inFreshPage<T>(browser: Browser, address: string, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    return await work(page);
  } finally {
    await context.close();
  }
}

/** Slows the page's processor, and the network if asked; workers of the page share the slow network, not the slow processor. */
export async function slow(page: Page, network: boolean): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  if (!network) return;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
}
