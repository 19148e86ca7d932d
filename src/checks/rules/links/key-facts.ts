/** Every policy page answers the seven questions first. */
import type { SiteRule } from '../../steps/site-context.ts';
import { onPages } from '../../steps/site-context.ts';
import { placeIn, readable } from '../../steps/site-place.ts';

/** The questions, in the order in which a page answers them. */
const KEY_FACTS = ['谁能领', '多少钱', '去哪办', '带什么', '几天办结', '办不了怎么办', '数据截至'] as const;

/** Reports questions that a policy page leaves unanswered. */
export const keyFacts: SiteRule = onPages(function* (page, { facts }) {
  const policy = facts.policies.get(page.address);
  if (policy?.kind !== 'policy') return;
  const answered = page.elements.filter(({ attributes }) => attributes['data-key-fact'] !== undefined);
  const names = answered
    .filter(({ attributes, text }) => readable(text).replace(attributes['data-key-fact']!, '').trim() !== '')
    .map(({ attributes }) => attributes['data-key-fact']!);
  const missing = KEY_FACTS.filter((name) => !names.includes(name));
  if (missing.length === 0) return;
  yield {
    slug: 'page-key-facts',
    place: placeIn(page.file, answered[0]?.offset ?? 0),
    what: `政策页缺要点：${missing.join('、')}。`,
    evidence: `页面 ${page.address} 答了：${names.join('、') || '一条也没有'}。`,
    remedy: '在 <KeyFacts> 里补上 <Fact name="…">；没有公布的，用 <Gap> 说明去哪里问。',
  };
});
