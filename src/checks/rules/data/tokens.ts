/** Tokens in prose and references in markup name data that exists. */

import type { SourcePlace } from '../../../figures/content.ts';
import type { Finding } from '../../base/finding.ts';
import type { Rule, RuleContext } from '../../base/rule.ts';
import { TOKEN } from '../../base/token.ts';

/** Reports tokens of an unknown kind, and references to nothing. */
export const tokens: Rule = function* (context) {
  const names = knownNames(context);
  for (const { text, at } of context.content.prose) {
    if (!text.includes('{')) continue;
    for (const match of text.matchAll(TOKEN)) {
      const [token, prefix, ref] = match;
      if (ref!.startsWith('$')) continue;
      const finding = judge(prefix?.slice(0, -1) ?? 'figure', ref!, token, at(match.index), names);
      if (finding) yield finding;
    }
  }
  for (const { kind, ref, place } of context.content.references) {
    const finding = judge(kind, ref, ref, place, names);
    if (finding) yield finding;
  }
};

type Names = Readonly<Record<string, (ref: string) => boolean>>;

function knownNames({ content, registry }: RuleContext): Names {
  const laws = new Map(content.laws.map(({ id, data }) => [id, data]));
  const gaps = new Set(content.gaps.map(({ id }) => id));
  const exemptions = new Set(content.exemptions.map(({ id }) => id));
  const unreadable = new Set(registry.problems.map(({ id }) => id)); // These have a finding of their own.
  const figure = (ref: string): boolean => registry.hasObservation(ref) || unreadable.has(ref.split('@')[0]!);
  return {
    figure,
    asof: figure,
    law: (ref) => {
      const [id, article] = ref.split('#') as [string, string?];
      const law = laws.get(id);
      return law !== undefined && (article === undefined || law.articles.some(({ at }) => at === article));
    },
    lawdate: (ref) => {
      const [id, field] = ref.split('.') as [string, string?];
      return (field === 'issued' || field === 'effective') && Boolean(laws.get(id)?.[field]);
    },
    phone: (ref) => Object.hasOwn(content.phones, ref),
    gap: (ref) => gaps.has(ref),
    exempt: (ref) => exemptions.has(ref),
    site: (ref) => ['name', 'city', 'place'].includes(ref),
    count: () => true, // Counters are computed while rendering, which throws for an unknown one.
  };
}

const KINDS: Readonly<Record<string, string>> = {
  figure: '数字',
  asof: '数字',
  law: '法规条文',
  lawdate: '法规日期',
  phone: '电话',
  gap: '没有公布的事',
  exempt: '免查',
  site: '本站的名称',
};

function judge(kind: string, ref: string, token: string, place: SourcePlace, names: Names): Finding | null {
  const known = names[kind];
  if (!known) {
    return {
      slug: 'data-unknown-token',
      place,
      what: `不认识记号 ${token}。`,
      evidence: `可用的记号：{数字编号}、{law:…}、{lawdate:…}、{phone:…}、{asof:…}、{count:…}、{exempt:…}、{site:…}。`,
      remedy: '改成上面的一种。',
    };
  }
  if (known(ref)) return null;
  return {
    slug: 'data-unknown-id',
    place,
    what: `${KINDS[kind]}“${ref}”不存在。`,
    evidence: `写着 ${token}。`,
    remedy: '检查拼写和日期；还没有登记的，先登记。',
  };
}
