/** What the self-inspection looks at: the sources of the pages, their days and the configuration. */
import type { Slug } from '../catalogue.ts';
import type { LaunchSettings } from '../rules/launch/launch.ts';
import { pageKind } from '../steps/page-kind.ts';

/** A written page as the indicators see it. */
export interface WrittenPage {
  readonly address: string;
  /** Day on which its rules were last compared with their texts; empty where it has none. */
  readonly checked: string;
  /** Of a guide to a service, the elements that it leaves open, in the words of the indicators; null for other pages. */
  readonly missing: readonly string[] | null;
}

export interface Evidence {
  /** `2026-11-26`: the day of the inspection. */
  readonly today: string;
  readonly settings: LaunchSettings;
  /** What the launch checklist found in the configuration. */
  readonly launch: readonly Slug[];
  /** Number of finished pages. */
  readonly pages: number;
  readonly written: readonly WrittenPage[];
  /** Recorded disagreements, each marked for readers. */
  readonly disputes: number;
}

/** Elements of a guide that no page of this kind has: nobody has published them. */
const NEVER = ['办理时间', '联系电话'];
/** Elements of a guide by the key fact that answers them. */
const BY_FACT: Readonly<Record<string, string>> = { 谁能领: '申请条件', 带什么: '办理材料', 去哪办: '办理地点' };
/** How a page says that something is not published. */
const OPEN = /<Gap\b|没有公布/;
/** How a page names a law. */
const LAW = /<Law\b|\slaw="|\{law:/;
const CHECKED = /^checked:\s*["']?(\d{4}-\d{2}-\d{2})/m;

/** Reads a page's source, by patterns alone: there may be thousands. A fact that only says that nothing is published counts as missing. */
export function writtenPage(file: string, text: string): WrittenPage {
  const [address, kind] = pageKind(file, text);
  return { address, checked: CHECKED.exec(text)?.[1] ?? '', missing: kind === 'policy' ? missingIn(text) : null };
}

function missingIn(text: string): string[] {
  const facts = new Map([...text.matchAll(/<Fact name="([^"]+)">([\s\S]*?)<\/Fact>/g)].map(([, name, said]) => [name!, said!]));
  const open = Object.keys(BY_FACT).filter((name) => OPEN.test(facts.get(name) ?? '没有公布'));
  return [...NEVER, ...(LAW.test(text) ? [] : ['设定依据']), ...open.map((name) => BY_FACT[name]!)];
}
