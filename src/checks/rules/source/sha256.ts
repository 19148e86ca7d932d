/** A document is named by the checksum of its full text. */
import type { Rule } from '../../base/rule.ts';

/** Reports checksums that are none. */
export const sha256: Rule = function* ({ content, at }) {
  for (const { id, data, origin } of content.ledgers) {
    if (/^[0-9a-f]{64}$/.test(data.sha256)) continue;
    yield {
      slug: 'source-sha256',
      place: at(origin, 'sha256'),
      what: `来源 ${id} 的校验码不是 64 位十六进制数。`,
      evidence: `写着 ${data.sha256.slice(0, 70)}，共 ${data.sha256.length} 位。`,
      remedy: '用 sha256sum 全文.txt 算出来，照抄。',
    };
  }
};
