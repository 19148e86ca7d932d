/** Renders the pages, marks still in them, and judges the result against the data. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding } from '../checks/base/finding.ts';
import { checkOutput } from '../checks/steps/check-output.ts';
import { readSite } from '../checks/steps/read-site.ts';
import type { SiteFile } from '../checks/steps/read-site.ts';
import { siteFacts } from '../checks/steps/site-facts.ts';
import type { SiteSettings } from '../checks/steps/site-facts.ts';
import { sourceTracer } from '../checks/steps/trace-source.ts';
import type { Content } from '../figures/content.ts';
import type { Registry } from '../figures/registry.ts';

/** Where pages stand until they are checked, below the root. */
export const UNCHECKED = '.build/site';

/** Renders every page into `.build/site`. What editors wrote wrong comes back as findings, everything else is thrown. */
export async function renderSite(root: string): Promise<Finding[]> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  rmSync(join(root, UNCHECKED), { recursive: true, force: true });
  const { build } = await import('astro');
  try {
    await build({ root, logLevel: 'silent', outDir: UNCHECKED });
    return [];
  } catch (error) {
    const finding = asFinding(error as Error, root);
    if (!finding) throw error;
    return [finding];
  }
}

/** A fault of a page's source as a finding: the pages' own ContentError, and MDX or templates that do not parse. */
function asFinding(error: Error & { loc?: { file?: string; line?: number; column?: number }; id?: string }, root: string): Finding | null {
  const remedy = '按上面说的改好这一处，再生成一次。';
  if (error.name === 'ContentError') {
    const [, file = '', line, col, what = ''] = /^([^：]*?)(?::(\d+):(\d+))?：([\s\S]*)$/.exec(error.message) ?? [];
    const [reason, fix] = what.split(/\s*怎么改：/);
    const place = file.includes('/') ? { file, line: Number(line ?? 1), col: Number(col ?? 1) } : { unavailable: `出在 ${file}，用到它的页面见下` };
    return { slug: 'render-failed', place, what: `${(reason ?? error.message).trim()}。`, evidence: '生成网页时停在这里。', remedy: fix?.trim() || remedy };
  }
  const file = error.loc?.file ?? error.id;
  if (file === undefined || !file.startsWith(join(root, 'src'))) return null;
  const place = { file: file.slice(root.length).replace(/^\//, '').split('?')[0]!, line: error.loc?.line ?? 1, col: Math.max(1, error.loc?.column ?? 1) };
  return { slug: 'render-failed', place, what: '这个文件写法有误，生成不了网页。', evidence: `报错原话：${error.message.split('\n')[0]!.slice(0, 160)}`, remedy: '看看标签有没有成对、花括号里是不是一个值，对照别的页面改好。' };
}

/** Reads the unchecked site and judges it. */
export async function judgeSite(root: string, content: Content, registry: Registry): Promise<{ files: SiteFile[]; findings: Finding[] }> {
  const { site } = (await import(pathToFileURL(join(root, 'src/site.config.ts')).href)) as { site: SiteSettings };
  const files = readSite(join(root, UNCHECKED), UNCHECKED);
  return { files, findings: checkOutput(files, siteFacts(root, content, registry, site), sourceTracer(root)) };
}
