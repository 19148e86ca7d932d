/** A filing number has the form that such numbers have: a slip of one digit is seen before a donor sees it. */
import { filingFault } from '../../../figures/filing.ts';
import type { Rule } from '../../base/rule.ts';

const FAULTS = {
  form: '写法不对：应是机构的统一社会信用代码，后面跟一个大写字母和几位编号',
  'check-sign': '前面的统一社会信用代码有错：最后一位校验码算出来不是它，多半抄错了一位',
} as const;

/** Reports filing numbers that cannot be any. */
export const filing: Rule = function* ({ content, at }) {
  for (const { id, data, origin } of content.projects) {
    const fault = data.filing ? filingFault(data.filing.number) : null;
    if (!data.filing || !fault) continue;
    yield {
      slug: 'data-filing',
      place: at(origin, 'filing', 'number'),
      what: `项目 ${id} 的备案编号${FAULTS[fault]}。`,
      evidence: `写着“${data.filing.number}”。`,
      remedy: '到“慈善中国”按项目名称查，照抄编号；查不到的，把 filing 整段删去，页面会写明没有查到。',
    };
  }
};
