/** A recorded disagreement still exists. */
import type { Rule } from '../../base/rule.ts';

const VERDICTS: Readonly<Record<string, string>> = {
  consistent: '相符',
  'consistent-if-truncated': '按去尾相符',
  inconsistent: '不相符',
  uncheckable: '没有法子算',
};

/** Reports exceptions whose relation has another verdict by now. */
export const stale: Rule = function* ({ content, registry, at }) {
  const verdicts = new Map(registry.results.map(({ id, verdict }) => [id, verdict]));
  for (const { id, data, origin } of content.exceptions) {
    const verdict = verdicts.get(id);
    if (verdict === undefined || verdict === data.expect) continue;
    yield {
      slug: 'exception-stale',
      place: at(origin, 'expect'),
      what: `登记说“${id}”${VERDICTS[data.expect]}，现在算出来是${VERDICTS[verdict]}。`,
      evidence: `expect: ${data.expect}，结果 ${verdict}。`,
      remedy: '数已经改正的，删去这条登记，并在 corrections.yaml 记一笔；没有改过数的，查查是谁动了。',
    };
  }
};
