/** Projects are put into categories that the source counts, and rows of money name projects that exist. */
import { CATEGORY_LIST, categoriesOf } from '../../../figures/project-filter.ts';
import type { Rule } from '../../base/rule.ts';

/** Reports categories and projects that are named and do not exist. */
export const projectNames: Rule = function* ({ content, at }) {
  const categories = categoriesOf(content.relations);
  for (const { id, data, origin } of content.projects) {
    for (const [index, name] of (data.categories ?? []).entries()) {
      if (categories.includes(name)) continue;
      yield {
        slug: 'data-unknown-id',
        place: at(origin, 'categories', index),
        what: `项目 ${id} 的类别“${name}”不在公布的类别里。`,
        evidence: `算式 ${CATEGORY_LIST} 里有：${categories.join('、') || '（没有这条算式）'}。`,
        remedy: '从公布的类别里选；归不进去的，不写 categories。',
      };
    }
    if ((data.categories === undefined) === (data.sortedBy === undefined)) continue;
    yield {
      slug: 'data-schema',
      place: at(origin),
      what: `项目 ${id} 的 categories 和 sortedBy 只写了一样。`,
      evidence: `categories: ${data.categories?.join('、') ?? '没有'}；sortedBy: ${data.sortedBy ?? '没有'}。`,
      remedy: '写了类别，就要写明是原文归的（source）还是按名字归的（name）；没有类别的，两样都不写。',
    };
  }
  const projects = new Set(content.projects.map(({ id }) => id));
  for (const {
    id,
    data: { project },
    origin,
  } of [...content.grants, ...content.grantTotals]) {
    if (project === undefined || projects.has(project)) continue;
    yield {
      slug: 'data-unknown-id',
      place: at(origin, 'project'),
      what: `逐笔记录 ${id} 的项目“${project}”不存在。`,
      evidence: `src/content/projects/ 里有：${[...projects].join('、') || '（一个也没有）'}。`,
      remedy: '检查拼写；新的项目先照 docs/tasks/add-a-project.md 加上。',
    };
  }
};
