/** What was published is not altered in silence: every change of it since the last release is stated to readers. */

import type { Change, Field } from '../../../figures/change.ts';
import { ALTERING } from '../../../figures/change.ts';
import type { SourcePlace } from '../../../figures/content.ts';
import { allowedTypes } from '../../../figures/event.ts';
import type { Rule, RuleContext } from '../../base/rule.ts';
import { changesNow } from '../../event-log.ts';
import { FIELD_WORDS } from './words.ts';

const FILE = 'src/content/corrections.yaml';

/** Reports changes that no event tells of. */
export const missing: Rule = function* (context) {
  const { content, registry } = context;
  const stated = new Set(content.corrections.flatMap(({ data }) => ('figure' in data ? [`${data.figure} ${data.field}`] : [])));
  for (const change of changesNow(content, registry)) {
    const { ref, field, old, new: latest } = change;
    if (!isAltering(field) || stated.has(`${ref} ${field}`)) continue;
    yield {
      slug: 'correction-missing',
      place: placeOf(change, context),
      what: `${ref} 的${FIELD_WORDS[field]}和上次发布时不一样，没有登记。`,
      evidence: `发布 ${content.releases.at(-1)!.version} 里是“${old}”，现在${latest === null ? '没有了' : `是“${latest}”`}。`,
      remedy: `不是有意改的，改回去；是有意改的，在 ${FILE} 里加一条：${entryFor(change, context)}`,
    };
  }
};

const isAltering = (field: Field): boolean => (ALTERING as readonly Field[]).includes(field);

/** The entry to write, but for the reason. */
function entryFor({ ref, field, old, new: latest, index }: Change, { registry, today }: RuleContext): string {
  const source = index === null ? undefined : registry.figure(ref.split('@')[0]!).observations[index]?.source;
  const where =
    source === undefined
      ? '{ document: 出处, at: 位置 }'
      : 'law' in source
        ? `{ law: ${source.law}, article: ${source.article} }`
        : `{ document: ${source.document}, at: ${source.at} }`;
  const quoted = (text: string): string => JSON.stringify(text);
  return `- { type: ${allowedTypes(field).join(' 或 ')}, date: ${quoted(today)}, figure: ${quoted(ref)}, field: ${field}, old: ${quoted(old!)}${latest === null ? '' : `, new: ${quoted(latest)}`}, reason: 为什么改, source: ${where} }`;
}

function placeOf({ ref, field, index }: Change, { registry, at }: RuleContext): SourcePlace {
  const id = ref.split('@')[0]!;
  if (!registry.has(id)) return at({ file: FILE, path: [] });
  const { origin } = registry.figure(id);
  if (index === null) return field === 'withdrawn' ? at(origin, 'observations') : at(origin, field);
  return field === 'published' || field === 'source' ? at(origin, 'observations', index, field) : at(origin, 'observations', index);
}
