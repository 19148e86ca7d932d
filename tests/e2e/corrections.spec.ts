import { createHash } from 'node:crypto';
import { expect, test } from 'playwright/test';

const PAGE = '/figures/corrections/';

interface Releases {
  releases: { version: string; date: string; figures: string; files: { name: string; url: string; sha256: string }[] }[];
}

test('the log says how often the site was wrong, and when it was first published', async ({ page }) => {
  await page.goto(PAGE);
  await expect(page.locator('main')).toContainText(/本站至今更正 \d+ 处，其中影响办事 \d+ 处。/);
  const events = await page.locator('.event-list > li').count();
  if (events === 0) await expect(page.locator('main .note')).toContainText('第一次发布到现在');
  else await expect(page.locator('.event-list > li').first()).toContainText('为什么');
});

test('without scripts, on a small screen, nothing is lost and nothing stands over the edge', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(PAGE);
  for (const heading of ['改过什么', '改动分三种', '要不要紧，是算出来的', '历次发布', '有改动时收到通知', '发现错误怎么办'])
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
  for (const details of await page.locator('details').all()) await details.locator('summary').click();
  await expect(page.locator('.sums code').first()).toBeVisible();
  const elements = await page.locator('main *').all();
  expect(elements.length).toBeGreaterThan(50);
  for (const element of elements) {
    const box = await element.boundingBox();
    if (box) expect(box.x + box.width, await element.innerText()).toBeLessThanOrEqual(320);
  }
  await context.close();
});

test('every release is kept, and is what its checksum says', async ({ request }) => {
  const { releases } = (await (await request.get('/data/releases.json')).json()) as Releases;
  expect(releases.length).toBeGreaterThan(0);
  for (const { version, figures, files } of releases) {
    expect(files.map(({ name }) => name)).toEqual(['figures', 'checks']);
    for (const { url, sha256 } of files) {
      const response = await request.get(url);
      expect([
        url,
        response.status(),
        createHash('sha256')
          .update(await response.body())
          .digest('hex'),
      ]).toEqual([url, 200, sha256]);
    }
    const kept = (await (await request.get(files[0]!.url)).json()) as { release: string; figures: { id: string }[] };
    expect([kept.release, String(new Set(kept.figures.map(({ id }) => id)).size)]).toEqual([version, figures]);
  }
});

test('as long as nothing has changed since, the last release has the figures that the site shows now', async ({ request }) => {
  const { releases } = (await (await request.get('/data/releases.json')).json()) as Releases;
  const kept = (await (await request.get(releases[0]!.files[0]!.url)).json()) as { figures: Record<string, unknown>[] };
  const now = (await (await request.get('/data/figures.json')).json()) as { figures: Record<string, unknown>[] };
  const key = ({ id, asOf }: Record<string, unknown>): string => `${String(id)}@${String(asOf)}`;
  const present = new Map(now.figures.map((row) => [key(row), row]));
  let compared = 0;
  for (const row of kept.figures) {
    const same = present.get(key(row));
    if (!same || same.published !== row.published) continue;
    const { low, high, lowOpen, highOpen, unit, hedge, source, url } = same;
    expect(row).toMatchObject({ low, high, lowOpen, highOpen, unit, hedge, source, url });
    compared += 1;
  }
  expect(compared).toBeGreaterThan(100);
});

test('the feeds can be read by programs, and are found from the page', async ({ page, request }) => {
  await page.goto(PAGE);
  const hrefs = await page.locator('link[rel="alternate"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs).toEqual(['/data/corrections.atom', '/data/corrections.json']);
  const atom = await request.get('/data/corrections.atom');
  expect(atom.headers()['content-type']).toContain('application/atom+xml');
  const read = await page.evaluate(
    (text) => {
      const document = new DOMParser().parseFromString(text, 'application/xml');
      const texts = (selector: string): string[] => [...document.querySelectorAll(selector)].map((element) => element.textContent ?? '');
      return {
        faults: texts('parsererror'),
        root: document.documentElement.namespaceURI,
        ids: texts('id'),
        updated: texts('updated'),
        entries: texts('entry').length,
      };
    },
    await atom.text(),
  );
  expect([read.faults, read.root]).toEqual([[], 'http://www.w3.org/2005/Atom']);
  expect(new Set(read.ids).size).toBe(read.entries + 1);
  for (const day of read.updated) expect(Date.parse(day)).not.toBeNaN();
  const json = (await (await request.get('/data/corrections.json')).json()) as { version: string; items: { id: string }[] };
  expect([json.version, json.items.map(({ id }) => id)]).toEqual(['https://jsonfeed.org/version/1.1', read.ids.slice(1)]);
});
