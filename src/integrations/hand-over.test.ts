import { deserialize, serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { loadContent } from '../checks/steps/load.ts';
import { buildRegistry } from '../figures/registry.ts';
import { pack, unpack } from './hand-over.ts';

const { content } = loadContent(process.cwd());
/** As a message between processes carries it. */
const sent = unpack(deserialize(serialize(pack(content))));

test('hand-over: the content arrives with the same figures, relations and verdicts', () => {
  const { figures, results, counts } = buildRegistry(content);
  expect(figures.length).toBeGreaterThan(100);
  expect(sent.registry.figures).toEqual(figures);
  expect(sent.registry.results).toEqual(results);
  expect(sent.registry.counts).toEqual(counts);
  expect(sent.content.sealUnits).toEqual(content.sealUnits);
});

test('hand-over: what stays behind is refused, not empty', () => {
  expect(() => sent.content.prose).toThrow('stay with the checks');
  expect(() => sent.content.references).toThrow('stay with the checks');
  expect(() => sent.content.locate({ file: 'a', path: [] })).toThrow('stay with the checks');
});
