/** Every kind of finding: slug and title. Slugs never change; each has a page under docs/checks/. */
import { launchSlugs } from './rules/launch/catalogue.ts';
import { linkSlugs } from './rules/links/catalogue.ts';
import { renderedSlugs } from './rules/rendered/catalogue.ts';

/** Findings about the content files. */
export const contentSlugs = {
  'source-phrase-missing': '来源台账里没有这句话',
  'source-entry-unmatched': '台账认给了一个没有这个数的编号',
  'source-number-unclaimed': '台账里有一个数没有着落',
  'source-phrase-long': '摘录的原话太长',
  'source-sha256': '来源全文的校验码不对',
  'source-order': '台账没有按原文先后排列',
  'source-reads-differs': '补上单位的读法改动了原来的数',
  'source-text-differs': '台账与来源全文对不上',
  'data-yaml': '文件格式写错了',
  'data-file-missing': '缺少文件',
  'data-file-size': '文件太大',
  'data-file-unreadable': '文件读不出来',
  'data-schema': '内容缺项、多项或写错',
  'data-bare-value': '数或日期没有加引号',
  'data-duplicate-id': '编号重复',
  'data-unknown-id': '编号不存在',
  'data-unknown-token': '文字里的记号不认识',
  'data-typed-number': '文字里直接打了数字',
  'data-phrase-unreadable': '读不懂这个数',
  'data-unit-impossible': '单位和数的种类不合',
  'data-date-missing': '没有写明是什么时候的数',
  'data-date-impossible': '日期不存在或先后颠倒',
  'data-scope-missing': '没有写明口径',
  'data-period-overlap': '同一个数的时间重叠',
  'data-period-gap': '规定的有效时间有空档',
  'data-law-unknown': '法规或条文没有收录',
  'data-law-phrase': '法规条文里没有这个数',
  'data-law-confidence': '没有核到原文的规定没有说明',
  'data-empty': '应有的数据一条也没有',
  'relation-inconsistent': '两个数不能同时成立',
  'relation-crossing': '算式两边口径、单位或时间不同',
  'relation-unknown-operand': '算式里的编号不存在',
  'relation-no-value': '算式算不出结果',
  'relation-list-repeats': '列举的名称重复',
  'relation-stage': '认捐、到账、支出算到了一起',
  'grant-total': '逐笔加起来和公布的总数对不上',
  'grant-total-missing': '逐笔记录没有总数可对',
  'data-filing': '备案编号的写法不对',
  'exception-stale': '登记的对不上已经不存在',
  'exception-expired': '登记的对不上到期了',
  'exception-reason': '登记的对不上没有说明理由',
  'exception-unknown-relation': '登记的对不上找不到对应的算式',
  'correction-missing': '登过的数改了，没有登记',
  'correction-untrue': '登记的改动和事实不符',
  'correction-type': '登记的改动分错了类',
  'release-broken': '发布的存档被改过或接不上',
  'seal-missing': '还没有封存码',
  'seal-changed': '封存的内容变了',
  'seal-superfluous': '封存码对应的内容没有了',
  'seal-file': '封存码文件读不出来',
  'seal-edited': '封存码文件被手改过',
} as const satisfies Record<string, string>;

/** Slug of each finding with its title. */
export const catalogue = Object.freeze({ ...contentSlugs, ...renderedSlugs, ...linkSlugs, ...launchSlugs });

export type Slug = keyof typeof catalogue;
