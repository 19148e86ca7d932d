/** The phrase of a rule figure stands in its article. */
import type { Rule } from '../../base/rule.ts';

/** Reports rule figures whose article does not hold their phrase. */
export const lawPhrase: Rule = function* ({ content, at }) {
  const articles = new Map(content.laws.flatMap(({ id, data }) => data.articles.map((article) => [`${id}#${article.at}`, article])));
  for (const { id, data, origin } of content.figures) {
    for (const [index, { source, published }] of data.observations.entries()) {
      if (!('law' in source)) continue;
      const article = articles.get(`${source.law}#${source.article}`);
      if (!article || article.phrases.includes(published)) continue;
      yield {
        slug: 'data-law-phrase',
        place: at(origin, 'observations', index, 'published'),
        what: `数字 ${id} 写的是“${published}”，但${source.article}里没有这个说法。`,
        evidence:
          article.phrases.length > 0
            ? `${source.law} ${source.article}里的说法：${article.phrases.map((phrase) => `“${phrase}”`).join('、')}。`
            : `${source.law} ${source.article}的 phrases 是空的。`,
        remedy: '对照法规原文，改正数字或条文；原文确有这个说法，加进那一条的 phrases，再 npm run seal。',
      };
    }
  }
};
