/** Findings as a panel at the foot of the page that is being written, each with its five parts. */
import type { Finding } from '../checks/base/finding.ts';
import { catalogue } from '../checks/catalogue.ts';
import { showPlace } from '../checks/reporters/terminal.ts';
import { escapeHtml } from '../integrations/escape.ts';

/** The page with the panel; as it was when there is nothing to say. */
export function withFindings(html: string, findings: readonly Finding[]): string {
  if (findings.length === 0) return html;
  const at = html.lastIndexOf('</body>');
  const panel = panelOf(findings);
  return at < 0 ? html + panel : html.slice(0, at) + panel + html.slice(at);
}

/** A page for data from which no page can be made; it loads itself again when they are mended. */
export const onlyFindings = (findings: readonly Finding[]): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>内容有问题</title>
<script type="module" src="/@vite/client"></script></head><body>${panelOf(findings)}</body></html>`;

const panelOf = (findings: readonly Finding[]): string => `<aside id="dev-findings" aria-label="查出来的问题">
<style>${STYLE}</style>
<details open><summary>查出 ${findings.length} 处问题（只在边写边看时显示，改好就没有了）</summary>
<ol>${findings.map(itemOf).join('')}</ol></details></aside>`;

const itemOf = ({ place, slug, what, evidence, remedy }: Finding): string =>
  `<li><p><b>${escapeHtml(catalogue[slug])}</b> <code>${escapeHtml(slug)}</code></p><p><code>${escapeHtml(showPlace(place))}</code></p><p>${escapeHtml(what)}</p><p>${escapeHtml(evidence)}</p><p>怎么改：${escapeHtml(remedy)}</p></li>`;

const STYLE = `#dev-findings{position:fixed;left:0;right:0;bottom:0;z-index:9999;max-height:50vh;overflow:auto;background:#fff7e6;color:#1b2a2f;border-top:4px solid #8a5a00;font-size:16px;line-height:1.6}
#dev-findings details{max-width:60em;margin:0 auto;padding:12px 16px}
#dev-findings summary{font-weight:bold;cursor:pointer;min-height:32px}
#dev-findings ol{margin:8px 0 0;padding-left:1.5em;list-style:decimal}
#dev-findings li{margin:0 0 16px}
#dev-findings p{margin:0}
#dev-findings code{font-size:15px;overflow-wrap:anywhere}`;
