/** Judges a finished site, marks still in it, against the data it was made from. */
import type { Finding } from '../base/finding.ts';
import { linkRules } from '../rules/links/index.ts';
import { keyFacts } from '../rules/links/key-facts.ts';
import { figureElements } from '../rules/rendered/figure-elements.ts';
import { renderedRules } from '../rules/rendered/index.ts';
import { marksAgree } from '../rules/rendered/marks-agree.ts';
import { nakedNumber } from '../rules/rendered/naked-number.ts';
import { payment } from '../rules/rendered/payment.ts';
import { phoneLinks } from '../rules/rendered/phone-links.ts';
import type { Facts } from './facts.ts';
import type { SiteFile } from './read-site.ts';
import type { Trace } from './site-context.ts';
import { siteContext } from './site-context.ts';

/** Every finding on the output. The same fault on many pages is one finding that says how many. */
export function checkOutput(files: readonly SiteFile[], facts: Facts, trace: Trace): Finding[] {
  const context = siteContext(files, facts, trace);
  return together([...renderedRules, ...linkRules].flatMap((rule) => [...rule(context)]));
}

/** The rules that can judge a page without the rest of the site. */
const pageRules = [marksAgree, figureElements, nakedNumber, phoneLinks, payment, keyFacts];

/** Every finding on one page, as far as it can be told without the others. */
export function checkPage(page: SiteFile, facts: Facts, trace: Trace): Finding[] {
  const context = siteContext([page], facts, trace);
  return together(pageRules.flatMap((rule) => [...rule(context)]));
}

function together(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = [finding.slug, finding.what, finding.evidence].join('\u0000');
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].map(([first, ...others]) =>
    others.length === 0 ? first! : { ...first!, evidence: `${first!.evidence}另有 ${others.length} 处相同。` },
  );
}
