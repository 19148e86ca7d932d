/** Writes the self-inspection of a site that was built without a finding. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Evidence } from '../checks/inspection/evidence.ts';
import { guidesOf } from '../checks/inspection/evidence.ts';
import { inspectionReport, showTally } from '../checks/inspection/report.ts';
import type { SitePage } from '../checks/steps/read-page.ts';
import { currentDay } from '../checks/steps/run.ts';
import { policiesBelow } from '../checks/steps/site-facts.ts';
import type { Registry } from '../figures/registry.ts';
import { site } from '../site.config.ts';

/** Beside the site, not in it: it speaks to the staff, and of the day on which it was written. */
const REPORT = 'inspection/self-inspection.md';

/** Judges the pages by the public indicators and writes the report below `root`; returns a line about it. */
export function writeInspection(root: string, pages: readonly Pick<SitePage, 'address' | 'elements'>[], registry: Registry): string {
  const policies = policiesBelow(root);
  const evidence: Evidence = {
    today: currentDay(),
    settings: site,
    pages: pages.length,
    checked: [...policies.values()].map(({ checked }) => checked),
    guides: guidesOf(pages, policies),
    disputes: registry.results.filter(({ acknowledged }) => acknowledged).length,
  };
  const file = join(root, REPORT);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, inspectionReport(evidence));
  return `对照检查指标的自查在 ${REPORT}：${showTally(evidence)}。`;
}
