/** Findings for programs. */

import type { Finding } from '../base/finding.ts';
import type { Summary } from '../base/summary.ts';
import { catalogue } from '../catalogue.ts';

/** One JSON document: findings with their titles, and the counts of the run. */
export function reportJson(findings: readonly Finding[], summary: Summary): string {
  return `${JSON.stringify({ findings: findings.map((finding) => ({ ...finding, title: catalogue[finding.slug] })), summary }, null, 2)}\n`;
}
