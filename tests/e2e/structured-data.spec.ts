/** What pages tell programs, judged by the compiler against the whole vocabulary of schema.org (schema-dts): unknown types, properties and values are errors. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import { everyPage } from './pages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Node {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

interface Block {
  readonly address: string;
  readonly context: unknown;
  readonly graph: readonly Node[];
}

const blocks: Block[] = everyPage().flatMap((address) => {
  const html = readFileSync(`${root}/dist${address.endsWith('/') ? `${address}index.html` : address}`, 'utf8');
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text]) => {
    const { '@context': context, '@graph': graph } = JSON.parse(text!) as { '@context': unknown; '@graph': Node[] };
    return { address, context, graph };
  });
});

const ofType = (type: string): { address: string; node: Node }[] =>
  blocks.flatMap(({ address, graph }) => graph.filter((node) => node['@type'] === type).map((node) => ({ address, node })));

/** Errors of the compiler for nodes that are declared to be what they say they are. */
function compile(name: string, nodes: readonly Node[]): string {
  const types = [...new Set(nodes.map((node) => node['@type']))];
  const declared = nodes.map((node, index) => `export const n${index}: Exclude<${node['@type']}, string> = ${JSON.stringify(node)};`);
  const folder = join(root, '.build', `structured-data-${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.ts`), [`import type { ${types.join(', ')} } from 'schema-dts';`, ...declared, ''].join('\n'));
  try {
    execFileSync(
      process.execPath,
      [
        join(root, 'node_modules/typescript/bin/tsc'),
        '--noEmit',
        '--pretty',
        'false',
        '--strict',
        '--skipLibCheck',
        '--module',
        'nodenext',
        '--ignoreConfig',
        join(folder, `${name}.ts`),
      ],
      { cwd: root, encoding: 'utf8' },
    );
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('everything that pages tell programs is valid by the vocabulary of schema.org', () => {
  test.setTimeout(120_000);
  const nodes = blocks.flatMap(({ graph }) => graph);
  expect(nodes.length).toBeGreaterThan(500);
  expect(new Set(blocks.map(({ context }) => context))).toEqual(new Set(['https://schema.org']));
  expect(compile('site', nodes)).toBe('');
});

test('the compiler does find a wrong property, a wrong value and a property of another type', () => {
  test.setTimeout(60_000);
  const [observation] = ofType('Observation');
  const wrong: Node[] = [
    { ...observation!.node, minimalValue: '1' },
    { ...observation!.node, minValue: '约一百' },
    { '@type': 'ContactPoint', telephone: '12349', jurisdiction: '广元市' },
  ];
  wrong.forEach((node, index) => expect(compile(`wrong-${index}`, [node]), JSON.stringify(node)).toContain('error TS'));
});

test('every page but the home page and the page for what is missing says where it stands', () => {
  const told = new Set(ofType('BreadcrumbList').map(({ address }) => address));
  const silent = everyPage().filter((address) => !told.has(address));
  expect(silent).toEqual(['/', '/404.html']);
});

test('a breadcrumb says what the page shows, in order and with addresses that answer', () => {
  const pages = new Set(everyPage());
  for (const { address, node } of ofType('BreadcrumbList')) {
    const items = node.itemListElement as { position: number; item: string }[];
    expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
    expect(new URL(items.at(-1)!.item).pathname).toBe(address);
    for (const { item } of items) expect(pages.has(new URL(item).pathname), `${address}: ${item}`).toBe(true);
  }
});

test('every figure page has its observations, the same as the data file', () => {
  const { figures } = JSON.parse(readFileSync(`${root}/dist/data/figures.json`, 'utf8')) as {
    figures: { url: string; low: string | null; high: string | null; label: string }[];
  };
  const told = ofType('Observation').map(({ address, node }) => [address, node.name, node.minValue ?? null, node.maxValue ?? null]);
  expect(told.length).toBeGreaterThan(200);
  expect(told.map(String).sort()).toEqual(figures.map(({ url, label, low, high }) => String([url, label, low, high])).sort());
});

test('pages for children tell programs no number, and nothing claims to be the authority', () => {
  const children = blocks.filter(({ address }) => /^\/(?:hotline\/(?:kids|teens)|children)\//.test(address));
  expect(children.length).toBeGreaterThan(3);
  for (const { graph } of children) expect(graph.map((node) => node['@type'])).toEqual(['BreadcrumbList']);
  expect(blocks.flatMap(({ graph }) => graph.map((node) => node['@type'])).filter((type) => /Organization$/.test(type))).toEqual([]);
  for (const { node } of ofType('GovernmentService'))
    for (const property of ['provider', 'serviceOperator']) expect(node).not.toHaveProperty(property);
});
