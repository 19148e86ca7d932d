/** A rule whose text was not compared with the original says so. */
import type { Rule } from '../../base/rule.ts';

const WEAK = new Set(['二手', '推算']);
const SAYS_SO = /二手|推算|未核|没有核|没核|未见原文|没见到原文/;

/** Reports figures that rest on second-hand articles and do not say so in note or scope. */
export const lawConfidence: Rule = function* ({ content, at }) {
  const articles = new Map(content.laws.flatMap(({ id, data }) => data.articles.map((article) => [`${id}#${article.at}`, article])));
  for (const { id, data, origin } of content.figures) {
    for (const [index, { source, note }] of data.observations.entries()) {
      if (!('law' in source)) continue;
      const confidence = articles.get(`${source.law}#${source.article}`)?.confidence;
      if (confidence === undefined || !WEAK.has(confidence) || SAYS_SO.test(`${note ?? ''}${data.scope}${data.label}`)) continue;
      yield {
        slug: 'data-law-confidence',
        place: at(origin, 'observations', index),
        what: `数字 ${id} 依据的条文没有核到原文（${confidence}），却没有向读者说明。`,
        evidence: `${source.law} ${source.article}的 confidence 是${confidence}。`,
        remedy: `在 note 或 scope 里写明“据${confidence}资料，没有核到原文”；核到了，就改条文的 confidence。`,
      };
    }
  }
};
