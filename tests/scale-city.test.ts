/** The made-up city of the scale benchmark is right throughout, and its pages are no copies of each other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkSite } from '../src/checks/steps/run.ts';
import { Sandbox } from './bench/mutations/sandbox.ts';
import { writeCity } from './bench/scale/city.ts';
import { fileOf } from './bench/scale/page.ts';
import { frameOf, visiblePages } from './bench/scale/visible.ts';

const PAGES = 120;
const project = fileURLToPath(new URL('..', import.meta.url));

describe('a made-up city', () => {
  let sandbox: Sandbox;
  beforeAll(() => {
    sandbox = new Sandbox(project);
    writeCity(sandbox.root, PAGES);
  }, 60_000);
  afterAll(() => sandbox.remove());

  test('passes every data check, and each of its figures is cited on ten pages', () => {
    const { findings, content } = checkSite(sandbox.root);
    expect(findings).toEqual([]);
    const cited = content.references.filter(
      ({ kind, ref, place }) => kind === 'figure' && ref.startsWith('bench.') && /\/towns\//.test(place.file),
    );
    const pages = Map.groupBy(cited, ({ ref }) => ref);
    expect(pages.size).toBe(PAGES);
    expect(new Set([...pages.values()].map((list) => new Set(list.map(({ place }) => place.file)).size))).toEqual(new Set([10]));
  });

  test('says something else on every page, but for a line in a hundred', () => {
    const lines = Array.from({ length: PAGES }, (_, page) =>
      readFileSync(join(sandbox.root, 'src/content/policies', fileOf(page)), 'utf8')
        .split('\n')
        .filter((line) => line.length > 80),
    ).flat();
    expect(lines.length).toBeGreaterThan(PAGES);
    expect(new Set(lines).size).toBeGreaterThan(lines.length * 0.99);
  });
});

test('the bare build is given the frame and the visible text of a page', () => {
  const page = join(project, 'tests/fixtures/rendered/base');
  const [home] = visiblePages(page, new Set(['/dibao/']));
  expect(home).toMatchObject({ address: '/' });
  expect(home!.blocks.length).toBeGreaterThan(1);
  expect(frameOf('<body class="a"><header>头</header><script>1</script><main>正文</main><footer>脚</footer></body>')).toEqual({
    before: '<header>头</header>',
    after: '<footer>脚</footer>',
  });
});
