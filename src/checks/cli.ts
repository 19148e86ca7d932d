/** `npm run check`: the data checks, with `--launch` the launch checklist besides. Exit 0 when clean, 1 with findings, 2 when the program itself fails. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, runTool, UsageError } from './base/arguments.ts';
import { isRealDate } from './base/dates.ts';
import { showSummary, summarize } from './base/summary.ts';
import { reportJson } from './reporters/json.ts';
import { reportTerminal } from './reporters/terminal.ts';
import { launchFindings } from './rules/launch/launch.ts';
import { showLaunch } from './rules/launch/summary.ts';
import { readSettings, SETTINGS_FILE } from './steps/read-settings.ts';
import { checkSite, currentDay } from './steps/run.ts';

await runTool('check', async () => {
  const { flags, values, rest } = readArguments(process.argv.slice(2), { flags: ['json', 'launch'], values: ['root', 'today'] });
  if (rest.length > 0) throw new UsageError(`用不着 ${rest[0]}；内容所在的文件夹用 --root 指明`);
  const root = values.get('root') ?? process.cwd();
  const today = values.get('today') ?? currentDay();
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`没有文件夹 ${root}`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || !isRealDate(today)) throw new UsageError(`--today 应是日期，如 2026-11-23，不是 ${today}`);

  const { content, findings: inData, registry, partial } = checkSite(root, { today });
  const settings = flags.has('launch') ? await readSettings(root) : null;
  const findings = settings ? [...inData, ...launchFindings(settings, readFileSync(join(root, SETTINGS_FILE), 'utf8'))] : inData;
  const summary = summarize(content, registry, findings.length);
  if (flags.has('json')) process.stdout.write(reportJson(findings, summary));
  else {
    process.stdout.write(reportTerminal(findings));
    if (partial) process.stdout.write('有条目没能读进来，牵涉几个文件的检查这次没有做；改好以上问题再查一次。\n');
    process.stdout.write(`${showSummary(summary)}\n`);
    if (settings) process.stdout.write(`${showLaunch(settings, content.gaps.length)}\n`);
  }
  return findings.length > 0 ? 1 : 0;
});
