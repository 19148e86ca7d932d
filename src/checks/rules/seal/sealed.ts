/** What nothing else witnesses is as it was when somebody last looked at it and sealed it. */
import type { Rule } from '../../base/rule.ts';
import { isRenewedByCommand, SEALS_FILE, sealOf } from '../../steps/seal-units.ts';

const REMEDY = '确认改得对，再运行 npm run seal -- --reason "为什么改"；不是有意改的，从版本库取回。';

/** Reports changed, missing and superfluous seals. */
export const sealed: Rule = function* ({ content }) {
  if (!content.seals) {
    yield {
      slug: 'seal-file',
      place: { file: SEALS_FILE, line: 1, col: 1 },
      what: '封存码文件读不出来。',
      evidence: '它不是由 npm run seal 写出的 JSON。',
      remedy: '从版本库取回它，不要手改。',
    };
    return;
  }
  if (Object.keys(content.seals.seals).length === 0 && content.sealUnits.length > 0) {
    yield {
      slug: 'seal-missing',
      place: { file: SEALS_FILE, line: 1, col: 1 },
      what: `${content.sealUnits.length} 处要封存的内容一处也没有封存。`,
      evidence: `没有 ${SEALS_FILE}，或者里面是空的。`,
      remedy: '从版本库取回它；新建的网站，核对过来源以后运行 npm run seal -- --reason "首次封存"。',
    };
    return;
  }
  if (Object.keys(content.seals.seals).length > 0 && !isRenewedByCommand(content.seals)) {
    yield {
      slug: 'seal-edited',
      place: { file: SEALS_FILE, line: 1, col: 1 },
      what: '封存码文件被手改过：里面的封存码不是上次用命令封存的那些。',
      evidence: '最后一次记录的总码与现在的封存码对不上。',
      remedy: '从版本库取回它；内容有意改动的，对照来源核过，再运行 npm run seal -- --reason "为什么改"。',
    };
  }
  const left = new Map(Object.entries(content.seals.seals));
  for (const unit of content.sealUnits) {
    const before = left.get(unit.key);
    left.delete(unit.key);
    if (before === undefined) {
      yield {
        slug: 'seal-missing',
        place: unit.place,
        what: `${unit.what}还没有封存。`,
        evidence: `${SEALS_FILE} 里没有 ${unit.key}。`,
        remedy: '核对过来源以后，运行 npm run seal -- --reason "新增……"。',
      };
    } else if (before !== sealOf(unit)) {
      yield {
        slug: 'seal-changed',
        place: unit.place,
        what: `${unit.what}和上次封存时不一样了。`,
        evidence: `封存码 ${before.slice(0, 8)}……，现在 ${sealOf(unit).slice(0, 8)}……（${unit.key}）。`,
        remedy: REMEDY,
      };
    }
  }
  for (const key of left.keys()) {
    yield {
      slug: 'seal-superfluous',
      place: { file: SEALS_FILE, line: 1, col: 1 },
      what: `封存码 ${key} 对应的内容没有了。`,
      evidence: '内容被删去或改了名。',
      remedy: REMEDY,
    };
  }
};
