/** Renders the pages, marks still in them, and judges the result against the data. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Finding } from '../checks/base/finding.ts';
import type { JudgedSite } from '../checks/steps/judge-site.ts';
import { judgeSite } from '../checks/steps/judge-site.ts';
import { readSettings } from '../checks/steps/read-settings.ts';
import { siteFacts } from '../checks/steps/site-facts.ts';
import { misworded } from '../checks/steps/witness-wording.ts';
import type { Content } from '../figures/content.ts';
import type { Registry } from '../figures/registry.ts';
import type { Share } from './shares.ts';
import { renderingShare, WHOLE } from './shares.ts';

/** Where pages stand while they are checked, marks in them; below the root. */
export const UNCHECKED = '.build/site';

/** How a site is rendered. */
interface Rendering {
  /** Where to, below the root; what stands there is removed. */
  readonly into?: string;
  readonly share?: Share;
  /** Holds when the content is proved and handed over. Bundling does not wait for it, rendering does. */
  readonly ready?: Promise<unknown>;
}

/** Renders the pages of a share, or all. What editors wrote wrong comes back as findings, everything else is thrown. */
export async function renderSite(
  root: string,
  { into = UNCHECKED, share = WHOLE, ready = Promise.resolve() }: Rendering = {},
): Promise<Finding[]> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  rmSync(join(root, into), { recursive: true, force: true });
  const { build } = await import('astro');
  try {
    await build({
      root,
      logLevel: 'silent',
      outDir: into,
      integrations: [renderingShare(share, ready)],
      vite: { plugins: [withoutPreview] },
    });
    return [];
  } catch (error) {
    const finding = asFinding(error as Error, root);
    if (!finding) throw error;
    return [finding];
  }
}

/**
 * Astro has Vite bundle what the preview's toolbar needs, in a build too, where nothing of it is shown; and several processes would write and
 * tidy one cache of it.
 */
const withoutPreview = {
  name: 'without-preview',
  configResolved({ environments }: { readonly environments: Readonly<Record<string, { optimizeDeps: object }>> }): void {
    for (const { optimizeDeps } of Object.values(environments)) Object.assign(optimizeDeps, { include: [], noDiscovery: true });
  },
};

/** A fault of a page's source as a finding: the pages' own ContentError, and MDX or templates that do not parse. */
function asFinding(error: Error & { loc?: { file?: string; line?: number; column?: number }; id?: string }, root: string): Finding | null {
  const remedy = '按上面说的改好这一处，再生成一次。';
  if (error.name === 'ContentError') {
    const [, file = '', line, col, what = ''] = /^([^：]*?)(?::(\d+):(\d+))?：([\s\S]*)$/.exec(error.message) ?? [];
    const [reason, fix] = what.split(/\s*怎么改：/);
    const place = file.includes('/')
      ? { file, line: Number(line ?? 1), col: Number(col ?? 1) }
      : { unavailable: `出在 ${file}，用到它的页面见下` };
    return {
      slug: 'render-failed',
      place,
      what: `${(reason ?? error.message).trim()}。`,
      evidence: '生成网页时停在这里。',
      remedy: fix?.trim() || remedy,
    };
  }
  const missing = /Expected component `([\w.]+)` to be defined/.exec(error.message)?.[1];
  if (missing !== undefined) return unknownComponent(missing, root);
  const message = error.message.replace(COLOURS, '');
  const told = new RegExp(`(?:${escaped(join(root, 'src'))}|(?<![\\w/.])src)(/[^\\s:?"']+)(?:\\?[^\\s:]*)?:(\\d+):(\\d+)`).exec(message);
  const file = error.loc?.file ?? error.id ?? (told ? join(root, 'src', told[1]!) : undefined);
  if (file === undefined || !file.startsWith(join(root, 'src')) || RUNTIME.test(error.name)) return null;
  const place = {
    file: relative(root, file).split('?')[0]!.split(sep).join('/'),
    line: error.loc?.line ?? Number(told?.[2] ?? 1),
    col: Math.max(1, error.loc?.column ?? Number(told?.[3] ?? 1)),
  };
  return {
    slug: 'render-failed',
    place,
    what: inChinese(message),
    evidence: `报错原话：${original(message).slice(0, 160)}`,
    remedy: '看看标签有没有成对、花括号里是不是一个值、引用的文件在不在，对照别的页面改好。',
  };
}

const COLOURS = /\u001b\[[\d;]*m/g;
/** Faults of programs while they run are the site's own failures, not its editors'. */
const RUNTIME = /^(?:TypeError|ReferenceError|RangeError)$/;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The line of a bundler's report that says what is wrong. */
const original = (message: string): string => {
  const lines = message
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(?:Build failed|\[plugin|at )/.test(line));
  return lines[0] ?? message.split('\n')[0]!;
};

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/Unexpected end of file in expression|Could not parse expression/i, '花括号没有成对，或者里面不是一个值'],
  [
    /expected a (?:valid JSX|corresponding MDX JSX|closing) tag|closing tag|Unexpected character .*(?:<|name|attribute)|Expected a closing tag/i,
    '标签没有写完整，或者没有成对',
  ],
  [/Could not resolve|UNRESOLVED_IMPORT|Module not found|Cannot find module|Failed to resolve/i, '引用的文件不存在'],
];
const inChinese = (message: string): string => `${REASONS.find(([form]) => form.test(message))?.[1] ?? '这个文件写法有误'}，生成不了网页。`;

/** Pages name components without a path; the first page that names an unknown one is shown. */
function unknownComponent(name: string, root: string): Finding {
  const folder = join(root, 'src/content/policies');
  const page = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .find((one) => one.endsWith('.mdx') && readFileSync(join(folder, one), 'utf8').includes(`<${name}`));
  const before = page === undefined ? '' : readFileSync(join(folder, page), 'utf8').split(`<${name}`)[0]!;
  const place =
    page === undefined
      ? { unavailable: '没有找到用它的页面' }
      : {
          file: `src/content/policies/${page.split(sep).join('/')}`,
          line: before.split('\n').length,
          col: before.length - before.lastIndexOf('\n'),
        };
  return {
    slug: 'render-failed',
    place,
    what: `没有叫 <${name}> 的组件。`,
    evidence: '可用的组件在 src/components/mdx.ts 里。',
    remedy: '检查拼写和大小写；普通文字里的 < 写成 &lt;。',
  };
}

/** Judges the unchecked site; with `published`, also that this folder has every file of it without its marks. */
export async function judgeRendered(root: string, content: Content, registry: Registry, published?: string): Promise<JudgedSite> {
  const [wrong] = misworded();
  if (wrong) throw new Error(`写日期和数的程序（src/figures/）不对：应写“${wrong.wanted}”，它写成“${wrong.worded}”`);
  const settings = await readSettings(root);
  return judgeSite({ folder: join(root, UNCHECKED), shownAs: UNCHECKED, root, published }, siteFacts(root, content, registry, settings));
}
