/** Writes the self-inspection of a site that was built without a finding. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Evidence } from '../checks/inspection/evidence.ts';
import { writtenPage } from '../checks/inspection/evidence.ts';
import { inspectionReport, showTally } from '../checks/inspection/report.ts';
import { launchFindings } from '../checks/rules/launch/launch.ts';
import { filesBelow } from '../checks/steps/read-files.ts';
import { currentDay } from '../checks/steps/run.ts';
import type { Registry } from '../figures/registry.ts';
import { site } from '../site.config.ts';

/** Beside the site, not in it: it speaks to the staff, and of the day on which it was written. */
const REPORT = 'self-inspection/report.md';
const PAGES = 'src/content/policies';

/** Judges a site of so many pages by the public indicators and writes the report below `root`; returns a line about it. */
export function writeInspection(root: string, pages: number, registry: Registry): string {
  const sources = filesBelow(root, PAGES).filter((file) => file.endsWith('.mdx'));
  const evidence: Evidence = {
    today: currentDay(),
    settings: site,
    launch: launchFindings(site, '').map(({ slug }) => slug),
    pages,
    written: sources.map((file) => writtenPage(file, readFileSync(join(root, file), 'utf8'))),
    disputes: registry.results.filter(({ acknowledged }) => acknowledged).length,
  };
  const file = join(root, REPORT);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, inspectionReport(evidence));
  return `对照检查指标的自查在 ${REPORT}：${showTally(evidence)}。`;
}
