/** `npm run diff -- 2026.11.1 now`: what differs between two releases. Exit 0 when nothing does, 1 when something does, 2 when the program itself fails. */

import type { Change, VerdictChange } from '../figures/change.ts';
import { changesBetween, verdictChanges } from '../figures/change.ts';
import { buildRegistry } from '../figures/registry.ts';
import type { Release } from '../figures/release.ts';
import type { Verdict } from '../figures/schema.ts';
import type { Snapshot } from '../figures/snapshot.ts';
import { readArguments, runTool, UsageError } from './base/arguments.ts';
import { presentState } from './event-log.ts';
import { reportTerminal } from './reporters/terminal.ts';
import { FIELD_WORDS } from './rules/correction/words.ts';
import { loadContent } from './steps/load.ts';
import { readReleases } from './steps/read-releases.ts';

const NOW = 'now';
const USAGE = '用法：npm run diff -- 2026.11.1 now [--json]；now 是现在的内容';
const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  consistent: '相符',
  'consistent-if-truncated': '按去尾相符',
  inconsistent: '不相符',
  uncheckable: '没有法子算',
};

await runTool('diff', () => {
  const { flags, values, rest } = readArguments(process.argv.slice(2), { flags: ['json'], values: ['root'] });
  const [from, to] = rest;
  if (from === undefined || to === undefined || rest.length > 2) throw new UsageError(`要写两个版本。${USAGE}`);
  const root = values.get('root') ?? process.cwd();
  const { releases, findings } = readReleases(root);
  if (findings.length > 0) throw new UsageError(`发布的存档读不出来。\n${reportTerminal(findings)}`.trimEnd());
  const [before, after] = [stateOf(from, root, releases), stateOf(to, root, releases)];
  const [figures, relations] = [changesBetween(before, after), verdictChanges(before, after)];
  process.stdout.write(
    flags.has('json')
      ? `${JSON.stringify({ from, to, figures: figures.map(({ index: _index, ...change }) => change), relations }, null, 2)}\n`
      : told(from, to, figures, relations, before, after),
  );
  return figures.length + relations.length > 0 ? 1 : 0;
});

function stateOf(version: string, root: string, releases: readonly Release[]): Snapshot {
  if (version === NOW) return currentState(root);
  const release = releases.find((one) => one.version === version);
  if (!release) throw new UsageError(`没有发布 ${version}；有：${[...releases.map((one) => one.version), NOW].join('、')}`);
  return release.snapshot;
}

function currentState(root: string): Snapshot {
  const { content, findings } = loadContent(root);
  if (findings.length > 0) throw new UsageError(`现在的内容有 ${findings.length} 处读不出来，先运行 npm run check`);
  return presentState(content, buildRegistry(content));
}

function told(
  from: string,
  to: string,
  figures: readonly Change[],
  relations: readonly VerdictChange[],
  before: Snapshot,
  after: Snapshot,
): string {
  const blocks = [...Map.groupBy(figures, ({ ref }) => ref.split('@')[0]!)].map(([id, changes]) => {
    const label = (after.figures.get(id) ?? before.figures.get(id))!.label;
    return [`${id}（${label}）`, ...changes.map((change) => `  ${tellChange(change, id)}`)].join('\n');
  });
  const verdicts = relations.map(
    ({ relation, old, new: now }) => `对账 ${relation}：${old ? VERDICT_WORDS[old] : '原来没有'} → ${now ? VERDICT_WORDS[now] : '撤了'}`,
  );
  const count = figures.length + relations.length;
  return `${[`${from} → ${to}：${count === 0 ? '没有不同' : `${count} 处不同`}。`, ...blocks, ...verdicts].join('\n')}\n`;
}

function tellChange({ ref, field, old, new: latest }: Change, id: string): string {
  const which = ref === id ? '' : `（${ref.slice(id.length + 1)}）`;
  if (field === 'new') return `${ref === id ? '新登的数' : `补登的数${which}`}：${latest}`;
  if (field === 'withdrawn') return `不再登${which}：${old}`;
  if (field === 'added') return `后来的数${which}：${latest}，以前是 ${old}`;
  return `${FIELD_WORDS[field]}${which}：${old} → ${latest}`;
}
