/** `npm run release -- 2026.11.1`: keeps the data as they stand under a version, with the events since the one before. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../figures/content.ts';
import type { EventData, ReleasedEvent } from '../figures/event.ts';
import type { ReleaseData } from '../figures/release.ts';
import { compareVersions, deltaOf, lastState, releaseText, VERSION } from '../figures/release.ts';
import { readArguments, runTool, UsageError } from './base/arguments.ts';
import { isRealDate } from './base/dates.ts';
import { asReleased, pendingEvents, presentState } from './event-log.ts';
import { reportTerminal } from './reporters/terminal.ts';
import { loadContent } from './steps/load.ts';
import { checksumOf, RELEASES, releaseFile } from './steps/read-releases.ts';
import { checkContent, currentDay } from './steps/run.ts';
import { renewSeals, SEALS_FILE, sealOf } from './steps/seal-units.ts';

const CORRECTIONS = 'src/content/corrections.yaml';
const USAGE = '用法：npm run release -- 2026.11.1（年.月.当月第几次） [--date 日期] [--redo]';

await runTool('release', () => {
  const { flags, values, rest } = readArguments(process.argv.slice(2), { flags: ['redo'], values: ['date', 'root'] });
  const [version] = rest;
  if (version === undefined || rest.length > 1) throw new UsageError(`要写一个版本。${USAGE}`);
  const date = values.get('date') ?? currentDay();
  judgeName(version, date);
  const root = values.get('root') ?? process.cwd();
  const loaded = loadContent(root);
  const last = loaded.content.releases.at(-1);
  if (flags.has('redo') && last?.version !== version)
    throw new UsageError(`只能重做最近一次发布；最近一次是 ${last?.version ?? '（还没有）'}`);
  const content = flags.has('redo') ? withoutLast(loaded.content) : loaded.content;
  const before = content.releases.at(-1);
  judgeOrder(version, date, before);

  const { findings, registry } = checkContent(content);
  const faults = [...loaded.findings, ...findings];
  if (faults.length > 0) {
    process.stdout.write(`${reportTerminal(faults)}检查没有通过，没有发布。\n`);
    return 1;
  }
  const events = pendingEvents(content, registry).map((event) => asReleased(event, date));
  const delta = deltaOf(lastState(content.releases), presentState(content, registry));
  const changed = Object.keys(delta.figures).length + Object.keys(delta.relations).length;
  if (changed + events.length === 0) {
    process.stdout.write(`和发布 ${before!.version} 一模一样，没有什么可以发布。\n`);
    return 1;
  }
  const unsealed = { version, date, previous: before?.version ?? null, sha256: '', ...delta, events };
  write(root, { ...unsealed, sha256: checksumOf(releaseText(unsealed), before?.sha256 ?? null) });
  process.stdout.write(
    `已发布 ${version}：${Object.keys(delta.figures).length} 个数、${Object.keys(delta.relations).length} 条对账${before ? `和 ${before.version} 不同` : ''}，收进 ${events.length} 件改动。存在 ${releaseFile(version)}，封存码已更新。\n`,
  );
  return 0;
});

function judgeName(version: string, date: string): void {
  if (!VERSION.test(version)) throw new UsageError(`版本“${version}”的写法不对。${USAGE}`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !isRealDate(date)) throw new UsageError(`--date 应是日期，如 2026-11-23，不是 ${date}`);
  const [year, month] = date.split('-').map(Number);
  if (!version.startsWith(`${year}.${month}.`))
    throw new UsageError(`版本要从发布的年月写起：${date} 发布的是 ${year}.${month}.几，不是 ${version}`);
}

function judgeOrder(version: string, date: string, before: { readonly version: string; readonly date: string } | undefined): void {
  if (!before) return;
  const order = compareVersions(version, before.version);
  if (order === 0) throw new UsageError(`发布 ${version} 已经有了，存档不覆盖；还没有对外公布的，可以加 --redo 重做`);
  if (order < 0) throw new UsageError(`${version} 不比最近一次发布 ${before.version} 晚`);
  if (date < before.date) throw new UsageError(`${date} 早于最近一次发布 ${before.version} 的 ${before.date}`);
}

/** The content as it was before the last release; the events that were stated for it are stated again. */
function withoutLast(content: Content): Content {
  const last = content.releases.at(-1)!;
  const origin = { file: releaseFile(last.version), path: ['events'] };
  const stated = last.events.flatMap((event) => (event.reason === undefined ? [] : [{ id: event.id, data: asStated(event), origin }]));
  return { ...content, releases: content.releases.slice(0, -1), corrections: [...stated, ...content.corrections] };
}

function asStated({ id: _id, severity: _severity, name: _name, ...data }: ReleasedEvent): EventData {
  return data as EventData;
}

/** The release and its seal; the list of events begins anew, for the release has taken them in. */
function write(root: string, release: ReleaseData): void {
  mkdirSync(join(root, RELEASES), { recursive: true });
  writeFileSync(join(root, releaseFile(release.version)), releaseText(release));
  if (loadContent(root).content.corrections.length > 0)
    writeFileSync(join(root, CORRECTIONS), emptied(readFileSync(join(root, CORRECTIONS), 'utf8')));
  const { sealUnits, seals } = loadContent(root).content;
  const before = seals ?? { seals: {}, log: [] };
  const after = Object.fromEntries(sealUnits.map((unit) => [unit.key, sealOf(unit)]).sort(([a], [b]) => (a! < b! ? -1 : 1)));
  const changes = Object.keys(after).filter((key) => before.seals[key] !== after[key]).length;
  if (changes > 0)
    writeFileSync(
      join(root, SEALS_FILE),
      `${JSON.stringify(renewSeals(before, after, { date: release.date, reason: `发布 ${release.version}`, changes }), null, 2)}\n`,
    );
}

/** The file without its entries; what its head says to editors stays. */
function emptied(text: string): string {
  return `${/^(?:[ \t]*(?:#[^\n]*)?\n)*/.exec(text)![0]}corrections: []\n`;
}
