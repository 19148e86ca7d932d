/** Judges a finished site, marks still in it, against the data it was made from: file by file, and then what was said of all. */
import type { Finding } from '../base/finding.ts';
import { linkRules } from '../rules/links/index.ts';
import { keyFacts } from '../rules/links/key-facts.ts';
import { figureElements } from '../rules/rendered/figure-elements.ts';
import { renderedRules } from '../rules/rendered/index.ts';
import { marksAgree } from '../rules/rendered/marks-agree.ts';
import { nakedNumber } from '../rules/rendered/naked-number.ts';
import { paymentInFiles, paymentInPictures } from '../rules/rendered/payment.ts';
import { phoneLinks } from '../rules/rendered/phone-links.ts';
import type { Facts } from './facts.ts';
import { addressOf } from './read-page.ts';
import type { SiteFile } from './read-site.ts';
import type { OpenFile, PageName, Said, SiteContext, SiteRule, Trace } from './site-context.ts';
import { findingsOf, isNote, openFile } from './site-context.ts';

const RULES: readonly SiteRule[] = [...renderedRules, ...linkRules];

/** What the rules said of one file. Plain data: it travels between threads. */
export interface FileReport {
  readonly path: string;
  /** Path to show in findings. */
  readonly shown: string;
  readonly isPage: boolean;
  /** What each rule that said anything said, by the rule's place in the list. */
  readonly said: readonly (readonly [rule: number, said: readonly Said[]])[];
}

/** Runs every rule on one file. */
export function judgeFile(open: OpenFile, context: SiteContext): FileReport {
  const { file, page } = open;
  const said = RULES.flatMap((rule, index) => {
    const all = [...(rule.onFile?.(open, context) ?? [])];
    return all.length === 0 ? [] : [[index, all] as const];
  });
  return { path: file.path, shown: file.shown, isPage: page !== null, said };
}

/** Every finding, in the order of the rules and then of the files. The same fault on many pages is one finding that says how many. */
export function judgeReports(reports: readonly FileReport[], context: SiteContext, open: (path: string) => OpenFile): Finding[] {
  const byRule = RULES.map(() => [] as { path: string; said: readonly Said[] }[]);
  for (const { path, said } of reports) for (const [rule, all] of said) byRule[rule]!.push({ path, said: all });
  const site = { ...context, pages: pagesOf(reports), open };
  return together(RULES.flatMap((rule, index) => (rule.onSite ? [...rule.onSite(byRule[index]!, site)] : findingsOf(byRule[index]!))));
}

/** The pages among the files that were judged. */
export const pagesOf = (reports: readonly FileReport[]): PageName[] =>
  reports.filter(({ isPage }) => isPage).map(({ path, shown }) => ({ address: addressOf(path), file: { path, shown } }));

/** Judges files that are in memory already. */
export function checkOutput(files: readonly SiteFile[], facts: Facts, trace: Trace): Finding[] {
  const context: SiteContext = { facts, trace, paths: new Set(files.map(({ path }) => path)) };
  const reports = files.map((file) => judgeFile(openFile(file, facts), context));
  return judgeReports(reports, context, (path) => openFile(files.find((file) => file.path === path)!, facts));
}

/** The rules that can judge a page without the rest of the site. */
const PAGE_RULES: readonly SiteRule[] = [marksAgree, figureElements, nakedNumber, phoneLinks, paymentInFiles, paymentInPictures, keyFacts];

/** Every finding on one page, as far as it can be told without the others. */
export function checkPage(page: SiteFile, facts: Facts, trace: Trace): Finding[] {
  const context: SiteContext = { facts, trace, paths: new Set([page.path]) };
  const open = openFile(page, facts);
  return together(PAGE_RULES.flatMap((rule) => [...(rule.onFile?.(open, context) ?? [])].filter((one): one is Finding => !isNote(one))));
}

function together(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, { first: Finding; count: number }>();
  for (const finding of findings) {
    const key = [finding.slug, finding.what, finding.evidence].join('\u0000');
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { first: finding, count: 1 });
  }
  return [...groups.values()].map(({ first, count }) =>
    count === 1 ? first : { ...first, evidence: `${first.evidence}另有 ${count - 1} 处相同。` },
  );
}
