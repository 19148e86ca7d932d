import type { Finding } from '../checks/base/finding.ts';
import { showSummary, summarize } from '../checks/base/summary.ts';
import { reportTerminal } from '../checks/reporters/terminal.ts';
import { checkPage } from '../checks/steps/check-output.ts';
import type { RunResult } from '../checks/steps/run.ts';
import { checkSite } from '../checks/steps/run.ts';
import type { SiteSettings } from '../checks/steps/site-facts.ts';
import { siteFacts } from '../checks/steps/site-facts.ts';
import { sourceTracer } from '../checks/steps/trace-source.ts';
import type { Content } from '../figures/content.ts';
import { handOver } from '../integrations/hand-over.ts';
import { site } from '../site.config.ts';

/** What is known of the content while somebody writes: the findings on the data, and those on each page that was looked at. */
export class Desk {
  /** A file has changed since the last check. */
  isStale = false;
  /** Findings on the data, as `npm run check` gives them. */
  data: readonly Finding[] = [];
  readonly #root: string;
  readonly #say: (text: string) => void;
  readonly #pages = new Map<string, string>();
  #content: (RunResult & { readonly content: Content }) | undefined;

  constructor(root: string, say: (text: string) => void) {
    this.#root = root;
    this.#say = say;
  }

  /** Whether no page can be made from the content as it is. */
  get isBroken(): boolean {
    return this.#content === undefined || this.#content.content.incomplete || this.#content.registry.problems.length > 0;
  }

  /** Reads the content again, checks it, and says what was found. */
  check(): void {
    this.isStale = false;
    this.#content = checkSite(this.#root);
    // Pages are made from what was checked last and can be read, even when a file is written in the very moment.
    if (!this.isBroken) handOver(this.#content);
    const { findings, content, registry } = this.#content;
    this.data = findings;
    this.#say(findings.length > 0 ? `\n${reportTerminal(findings)}` : `\n内容没有问题。${showSummary(summarize(content, registry, 0))}\n`);
  }

  /** The findings on a page as it is served, marks still in it. Said once, and once more when they are gone. */
  judge(address: string, html: string): readonly Finding[] {
    if (!this.#content) return [];
    const { content, registry } = this.#content;
    const path = address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1);
    const file = { path, shown: `网页 ${path}`, kind: 'html', text: withoutTools(html), readable: true } as const;
    const findings = checkPage(file, siteFacts(this.#root, content, registry, site as SiteSettings), sourceTracer(this.#root));
    const told = reportTerminal(findings);
    if (told !== (this.#pages.get(address) ?? '')) this.#say(told === '' ? `\n网页 ${address} 没有问题了。\n` : `\n${told}`);
    this.#pages.set(address, told);
    return findings;
  }
}

/** What the dev server itself puts into a page. */
const withoutTools = (html: string): string =>
  html.replace(/<style\b[^>]*data-vite-dev-id[^>]*>[\s\S]*?<\/style>|<script\b[^>]*type="module"[^>]*>[\s\S]*?<\/script>/g, '');
