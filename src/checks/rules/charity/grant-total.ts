/** Single gifts and payments come to the totals that are published, stage by stage and project by project. */
import type { GrantTotalData } from '../../../figures/charity-schema.ts';
import type { Sited } from '../../../figures/content.ts';
import { formatInterval, formatValue } from '../../../figures/format.ts';
import type { PublishedTotal } from '../../../figures/grants.ts';
import { groupGrants, proveTotal, rowsOfTotal } from '../../../figures/grants.ts';
import type { Finding } from '../../base/finding.ts';
import type { Rule, RuleContext } from '../../base/rule.ts';
import { unitOf } from './grants.ts';
import { STAGE_NAMES } from './stage.ts';

/** Reports totals that their rows do not come to, and rows that no total answers for. */
export const grantTotal: Rule = function* (context) {
  const { content, at } = context;
  for (const entry of content.grantTotals) if ('figure' in entry.data) yield* judge(entry as Sited<PublishedTotal>, context);
  for (const { stage, project, rows } of groupGrants(content.grants)) {
    if (
      content.grantTotals.some(({ data }) => stageOf(data, context) === stage && (data.project === undefined || data.project === project))
    )
      continue;
    yield {
      slug: 'grant-total-missing',
      place: at(rows[0]!.origin),
      what: `${project ? `项目 ${project}` : '没有指明项目'}的${STAGE_NAMES[stage]}记了 ${rows.length} 笔，没有写总数是多少。`,
      evidence: `${rows.map(({ id }) => id).join('、')}。`,
      remedy: '在同一文件的 totals 里写上公布的总数（figure）；确实没有公布总数的，写 stage 和 unpublished，说明为什么没有。',
    };
  }
};

const stageOf = (total: GrantTotalData, { registry }: RuleContext): string | undefined =>
  'figure' in total ? (registry.hasObservation(total.figure) ? registry.observation(total.figure).figure.stage : undefined) : total.stage;

function* judge({ id, data, origin }: Sited<PublishedTotal>, { content, registry, at }: RuleContext): Iterable<Finding> {
  if (!registry.hasObservation(id)) {
    yield {
      slug: 'data-unknown-id',
      place: at(origin, 'figure'),
      what: `逐笔记录要核的总数“${id}”不存在。`,
      evidence: `写着 ${id}。`,
      remedy: '检查编号和日期；还没有登记的，先在 src/content/figures/ 里加上。',
    };
    return;
  }
  const observation = registry.observation(id);
  const { stage } = observation.figure;
  if (stage === undefined || stage === 'unstated') {
    yield {
      slug: 'relation-stage',
      place: at(origin, 'figure'),
      what: `总数 ${id} 没有写明是认捐、到账还是支出，不能拿逐笔的数同它核。`,
      evidence: `${id} 的 stage：${stage ? STAGE_NAMES[stage] : '没有写'}。`,
      remedy: '来源说明了是哪一种，才在那个数上写 stage；没有说明的，这里改用 stage 和 unpublished。',
    };
    return;
  }
  const rows = rowsOfTotal(data, observation, content.grants);
  if (rows.some(({ data: { amount } }) => unitOf(amount) !== '元')) return; // Rows that cannot be read have a finding of their own.
  const counted = `${STAGE_NAMES[stage]} ${rows.length} 笔：${rows.map((row) => `${row.id} “${row.data.amount}”`).join('；') || '没有'}`;
  const proof = proveTotal(
    data,
    observation,
    rows.map((row) => row.data),
  );
  if (proof.agrees && rows.length > 0) return;
  yield {
    slug: 'grant-total',
    place: at(origin, 'figure'),
    what:
      rows.length === 0
        ? `总数 ${id} 下面一笔记录也没有，等于没有核。`
        : `${data.rows === 'all' ? '逐笔加起来' : '已有的几笔加起来'}是${formatInterval(proof.sum, '元')}，公布的总数 ${id} 是“${observation.published}”（${formatInterval(proof.published, '元')}）${proof.gap && proof.gap.n !== 0n ? `，至少差 ${formatValue(proof.gap, '元')}` : ''}。`,
    evidence: `${counted}。`,
    remedy:
      '对照来源核每一笔的金额、阶段、日期和项目，看有没有漏记、重记；只有一部分的，写 rows: some。总数和明细在来源里就对不上的，不要改数，先问公布的单位。',
  };
}
