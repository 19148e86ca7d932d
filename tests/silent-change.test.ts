/** A value of the site that is changed together with everything that witnesses it: only what was published before can tell. */
import { describe, expect, test } from 'vitest';
import { presentState } from '../src/checks/event-log.ts';
import { loadContent } from '../src/checks/steps/load.ts';
import { checkContent } from '../src/checks/steps/run.ts';
import { renewSeals, sealOf } from '../src/checks/steps/seal-units.ts';
import type { Content, Sited } from '../src/figures/content.ts';
import { buildRegistry } from '../src/figures/registry.ts';
import type { FigureData, LawData, LedgerData } from '../src/figures/schema.ts';
import { Random } from './bench/random.ts';

const project = process.cwd();
const { content: present } = loadContent(project);
const registry = buildRegistry(present);
const released: Content = {
  ...present,
  corrections: [],
  releases: [{ version: '2026.11.1', date: '2026-11-23', sha256: '', events: [], snapshot: presentState(present, registry) }],
};
const SAMPLE = 25;

/** The content with one phrase replaced wherever it stands: in the figure, in its ledger entry, in its law; and sealed by command. */
function changed(figure: Sited<FigureData>, phrase: string, by: string): Content {
  const swap = (text: string): string => (text === phrase ? by : text);
  const figures = released.figures.map((one) =>
    one === figure
      ? { ...one, data: { ...one.data, observations: one.data.observations.map((each) => ({ ...each, published: swap(each.published) })) } }
      : one,
  );
  const ledgers = released.ledgers.map(
    (ledger): Sited<LedgerData> => ({
      ...ledger,
      data: {
        ...ledger.data,
        entries: ledger.data.entries.map((entry) =>
          entry.figure?.split('@')[0] === figure.id
            ? { ...entry, phrase: swap(entry.phrase), ...(entry.reads === undefined ? {} : { reads: swap(entry.reads) }) }
            : entry,
        ),
      },
    }),
  );
  const laws = released.laws.map(
    (law): Sited<LawData> => ({
      ...law,
      data: { ...law.data, articles: law.data.articles.map((article) => ({ ...article, phrases: article.phrases.map(swap) })) },
    }),
  );
  const seals = renewSeals({ seals: {}, log: [] }, Object.fromEntries(released.sealUnits.map((unit) => [unit.key, sealOf(unit)])), {
    date: '2026-11-23',
    reason: 'test',
    changes: 1,
  });
  return { ...released, figures, ledgers, laws, seals };
}

/** Another last digit. */
const another = (phrase: string): string => phrase.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));

const slugs = (content: Content): string[] => checkContent(content, { today: '2026-11-23' }).findings.map(({ slug }) => slug);

describe('a silent change', () => {
  test('there is none in the content itself', () => {
    expect(slugs(released).filter((slug) => slug.startsWith('correction-'))).toEqual([]);
  });

  test('of any figure is found, however well it was witnessed', () => {
    const candidates = released.figures.filter(({ data }) => /\d/.test(data.observations[0]!.published) && data.observations.length === 1);
    expect(candidates.length).toBeGreaterThan(100);
    const random = new Random(20261123);
    let alone = 0;
    for (let turn = 0; turn < SAMPLE; turn += 1) {
      const figure = candidates.splice(random.below(candidates.length), 1)[0]!;
      const phrase = figure.data.observations[0]!.published;
      const found = slugs(changed(figure, phrase, another(phrase)));
      expect(found, figure.id).toContain('correction-missing');
      if (found.every((slug) => slug === 'correction-missing')) alone += 1;
    }
    // Most figures stand in no relation: nothing but the comparison with the release saw these.
    expect(alone).toBeGreaterThan(SAMPLE / 4);
  });
});
