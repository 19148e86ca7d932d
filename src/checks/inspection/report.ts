/** The self-inspection as a document for the staff. */
import type { Evidence } from './evidence.ts';
import type { Indicator, Result } from './indicators.ts';
import { INDICATORS } from './indicators.ts';

/** The results in the words of the document. */
export const RESULTS: Readonly<Record<Result, string>> = {
  clear: '没有发现问题',
  problem: '有问题',
  elsewhere: '这里判不了',
  none: '本站没有',
};

/** How many indicators have each result. */
export function tally(evidence: Evidence): Record<Result, number> {
  const counts: Record<Result, number> = { clear: 0, problem: 0, elsewhere: 0, none: 0 };
  for (const indicator of INDICATORS) counts[indicator.judge(evidence).result] += 1;
  return counts;
}

/** The counts in one line. */
export const showTally = (evidence: Evidence): string => {
  const counts = tally(evidence);
  return (Object.keys(RESULTS) as Result[]).map((result) => `${RESULTS[result]} ${counts[result]} 项`).join('，');
};

/** The document in Markdown. */
export function inspectionReport(evidence: Evidence): string {
  return `# 对照检查指标的自查

检查日：${evidence.today}。由 \`npm run build\` 写出，不发布。

**这不是检查结论，也不说明合格。** “没有发现问题”只说明右边写的那几种检查这一次没有查出问题；“这里判不了”的，程序没有查。

指标指《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）。正式文本没有核到：最后一列写“副本”的，看的是转载的副本；写“二手”的，只知道名称或者大意。要以正式文本和当年的通知为准。

${showTally(evidence)}。

${table(evidence)}
`;
}

function table(evidence: Evidence): string {
  const rows = INDICATORS.map((indicator) => row(indicator, evidence));
  return ['| 部分 | 指标 | 结果 | 说明 | 这次生成时由哪种检查判 | 文本 |', '| --- | --- | --- | --- | --- | --- |', ...rows].join('\n');
}

function row({ part, name, known, judge }: Indicator, evidence: Evidence): string {
  const { result, by, note } = judge(evidence);
  const checks = by.map((slug) => `[${slug}](../docs/checks/${slug}.md)`).join('、');
  return `| ${part} | ${name} | ${RESULTS[result]} | ${note} | ${checks || '—'} | ${known} |`;
}
