/** The law and article that a rule figure cites are in the collection. */
import type { Rule } from '../../base/rule.ts';

/** Reports figures whose law or article is missing. */
export const lawUnknown: Rule = function* ({ content, at }) {
  const laws = new Map(content.laws.map(({ id, data }) => [id, data]));
  for (const { id, data, origin } of content.figures) {
    for (const [index, { source }] of data.observations.entries()) {
      if (!('law' in source)) continue;
      const law = laws.get(source.law);
      if (law?.articles.some(({ at: article }) => article === source.article)) continue;
      yield {
        slug: 'data-law-unknown',
        place: at(origin, 'observations', index, 'source', law ? 'article' : 'law'),
        what: law ? `数字 ${id} 引的《${law.short}》${source.article}没有收录。` : `数字 ${id} 引的法规“${source.law}”没有收录。`,
        evidence: law
          ? `收录的条文：${law.articles.map(({ at: article }) => article).join('、')}。`
          : `src/content/laws/ 里没有 ${source.law}.yaml。`,
        remedy: '检查写法；确实要引，先把条文核对好写进 src/content/laws/。',
      };
    }
  }
};
