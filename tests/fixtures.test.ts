/** Mini sites with one fault in their content each: status, count and position, and beside each a near miss that must pass. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { contentSlugs } from '../src/checks/catalogue.ts';
import { reportTerminal } from '../src/checks/reporters/terminal.ts';
import { checkSite } from '../src/checks/steps/run.ts';
import { folder, withSite } from './fixtures/data/site.ts';

const today = '2026-11-23';
const CLI = fileURLToPath(new URL('../src/checks/cli.ts', import.meta.url));

/** Findings as `slug file:line:col`. */
const found = (overlay: string | null): string[] =>
  withSite(overlay, (root) =>
    checkSite(root, { today }).findings.map(
      ({ slug, place }) => `${slug} ${'file' in place ? `${place.file}:${place.line}:${place.col}` : '-'}`,
    ),
  );

const DEFECTS: Record<string, string> = {
  'correction-missing': 'src/content/figures/aid.yaml:25:22',
  'correction-type': 'src/content/corrections.yaml:2:13',
  'correction-untrue': 'src/content/corrections.yaml:2:101',
  'data-bare-value': 'src/content/figures/aid.yaml:7:37',
  'data-date-impossible': 'src/content/exceptions.yaml:6:14',
  'data-date-missing': 'src/content/figures/aid.yaml:7:9',
  'data-duplicate-id': 'src/content/figures/rules.yaml:2:3',
  'data-empty': '-',
  'data-file-missing': 'src/site.config.ts:1:1',
  'data-file-size': 'src/content/figures/big.yaml:1:1',
  'data-file-unreadable': 'src/content/figures/gb.yaml:1:1',
  'data-filing': 'src/content/projects/student-aid.yaml:4:19',
  'data-law-confidence': 'src/content/figures/rules.yaml:7:9',
  'data-law-phrase': 'src/content/figures/rules.yaml:7:22',
  'data-law-unknown': 'src/content/figures/rules.yaml:7:101',
  'data-period-gap': 'src/content/figures/rules.yaml:8:9',
  'data-period-overlap': 'src/content/figures/aid.yaml:26:9',
  'data-phrase-unreadable': 'src/content/figures/aid.yaml:13:22',
  'data-schema': 'src/content/figures/aid.yaml:30:11',
  'data-scope-missing': 'src/content/figures/aid.yaml:39:3',
  'data-typed-number': 'src/content/strings/zh-CN.yaml:1:29',
  'data-unit-impossible': 'src/content/figures/aid.yaml:32:22',
  'data-unknown-id': 'src/content/policies/aid.mdx:11:4',
  'data-unknown-token': 'src/content/strings/zh-CN.yaml:2:23',
  'data-yaml': 'src/content/relations/aid.yaml:12:16',
  'exception-expired': 'src/content/exceptions.yaml:6:14',
  'exception-reason': 'src/content/exceptions.yaml:3:13',
  'exception-stale': 'src/content/exceptions.yaml:4:13',
  'exception-unknown-relation': 'src/content/exceptions.yaml:2:15',
  'grant-total': 'src/content/grants/rows.yaml:2:15',
  'grant-total-missing': 'src/content/grants/rows.yaml:3:3',
  'relation-crossing': 'src/content/relations/aid.yaml:2:3',
  'relation-inconsistent': 'src/content/relations/aid.yaml:2:3',
  'relation-list-repeats': 'src/content/relations/aid.yaml:22:27',
  'relation-no-value': 'src/content/relations/aid.yaml:7:3',
  'relation-stage': 'src/content/relations/charity.yaml:2:3',
  'relation-unknown-operand': 'src/content/relations/aid.yaml:9:11',
  'release-broken': 'src/content/releases/2026.11.1.json:1:1',
  'seal-changed': 'src/content/laws/aid-measures.yaml:11:11',
  'seal-edited': 'src/content/seals.json:1:1',
  'seal-file': 'src/content/seals.json:1:1',
  'seal-missing': 'public/new.txt:1:1',
  'seal-superfluous': 'src/content/seals.json:1:1',
  'source-entry-unmatched': 'src/content/sources/report-2021.yaml:16:40',
  'source-number-unclaimed': 'src/content/sources/report-2021.yaml:16:26',
  'source-order': 'src/content/sources/report-2021.yaml:14:11',
  'source-phrase-long': 'src/content/sources/report-2021.yaml:16:26',
  'source-phrase-missing': 'src/content/figures/aid.yaml:38:22',
  'source-reads-differs': 'src/content/sources/report-2021.yaml:11:40',
  'source-sha256': 'src/content/sources/report-2021.yaml:6:9',
};

test('every slug has a fixture, and every fixture a slug', () => {
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'base')
    .map(({ name }) => name);
  const elsewhere = ['source-text-differs']; // Needs the full text: src/checks/steps/compare-ledger.test.ts.
  expect(folders.sort()).toEqual(
    Object.keys(contentSlugs)
      .filter((slug) => !elsewhere.includes(slug))
      .sort(),
  );
  expect(Object.keys(DEFECTS).sort()).toEqual(folders);
});

test('the base site is clean', () => {
  expect(found(null)).toEqual([]);
});

describe.each(Object.entries(DEFECTS))('fixture: %s', (slug, place) => {
  test('gives exactly one finding, at the fault', () => {
    expect({ slug, found: found(`${slug}/defect`) }).toEqual({ slug, found: [`${slug} ${place}`] });
  });

  test('leaves the near miss alone', () => {
    expect({ slug, found: found(`${slug}/near-miss`) }).toEqual({ slug, found: [] });
  });

  test('is explained by a page that shows its real output', () => {
    const page = readFileSync(fileURLToPath(new URL(`../docs/checks/${slug}.md`, import.meta.url)), 'utf8');
    const output = withSite(`${slug}/defect`, (root) => reportTerminal(checkSite(root, { today }).findings)).split('\n\n')[0]!;
    expect(page).toContain(`# ${contentSlugs[slug as keyof typeof contentSlugs]}\n\n\`${slug}\`\n`);
    expect(page).toContain(output);
  });
});

describe('the command', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });

  test('ends with 0 and the counts when all is well', () => {
    const { status, stdout, stderr } = withSite(null, (root) => run('--root', root, '--today', today));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(
      '查了 8 个数字的 9 条观测、9 条台账、1 部法规、13 处封存；算式 4 条：相符 3，按去尾相符 0，不相符 1（已登记 1），没有法子算 0。\n',
    );
  });

  test('ends with 1 when there are findings, in text and in JSON', () => {
    const [text, json] = withSite('relation-inconsistent/defect', (root) => [
      run('--root', root, '--today', today),
      run('--json', '--root', root, '--today', today),
    ]);
    expect([text!.status, json!.status]).toEqual([1, 1]);
    expect(text!.stdout).toContain('共 1 处问题，在 1 个文件里。');
    const report = JSON.parse(json!.stdout) as { findings: { slug: string }[]; summary: { relations: object } };
    expect(report.findings.map(({ slug }) => slug)).toEqual(['relation-inconsistent']);
    expect(report.summary.relations).toEqual({ consistent: 2, 'consistent-if-truncated': 0, inconsistent: 2, uncheckable: 0 });
  });

  test('ends with 2 and one line for wrong use', () => {
    for (const args of [['--root', '/nowhere'], ['--rot'], ['--today', '23.11.2026'], ['src']]) {
      const { status, stdout, stderr } = run(...args);
      expect({ args, status, stdout, lines: stderr.split('\n').length }).toEqual({ args, status: 2, stdout: '', lines: 2 });
      expect(stderr).toMatch(/^check：/);
    }
  });
});
