/** Money that is promised, received and spent is never added together or taken from one another. */
import type { OperandData, RelationData, Stage } from '../../../figures/schema.ts';
import type { Rule } from '../../base/rule.ts';

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  pledged: '认捐',
  received: '到账',
  spent: '支出',
  unstated: '没写明是认捐还是到账',
};

/** Operands that one relation counts as the same money. Comparing two stages, as in a share or a limit, adds nothing up. */
function claimsOf(relation: RelationData): OperandData[][] {
  switch (relation.kind) {
    case 'same-as':
      return [[relation.left, relation.right]];
    case 'sum':
      return [[relation.total, ...relation.parts]];
    case 'difference':
      return [[relation.claim, relation.minuend, relation.subtrahend]];
    case 'growth':
    case 'decline':
      return [[relation.from, relation.to]];
    default:
      return [];
  }
}

type Calculation = Exclude<OperandData, string | { constant: string }>;

const CALCULATIONS = ['sum', 'product', 'difference', 'quotient'];
const isCalculation = (value: unknown): value is Calculation =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 1 && CALCULATIONS.includes(Object.keys(value)[0]!);

const argsOf = (calculation: Calculation): OperandData[] => Object.values(calculation)[0] as OperandData[];

/** Sums and differences that a relation calculates on the way, each as what it adds up. */
function sumsInside(value: unknown): OperandData[][] {
  if (Array.isArray(value)) return value.flatMap(sumsInside);
  if (!isCalculation(value)) return [];
  const args = argsOf(value);
  return [...('sum' in value || 'difference' in value ? [args] : []), ...sumsInside(args)];
}

/** The figures whose money an operand still is: a quotient is a rate and no money. */
function moneyIn(operand: OperandData): string[] {
  if (typeof operand === 'string') return [operand];
  if (!isCalculation(operand) || 'quotient' in operand) return [];
  return argsOf(operand).flatMap(moneyIn);
}

/** Reports relations that mix stages, and stages of what is no money. */
export const stage: Rule = function* ({ content, registry, at }) {
  for (const { id, data, origin } of content.figures) {
    if (data.stage === undefined || data.kind === 'money') continue;
    yield {
      slug: 'data-unit-impossible',
      place: at(origin, 'stage'),
      what: `数字 ${id} 的种类是 ${data.kind}，不是钱，却写了 stage。`,
      evidence: `stage: ${data.stage}。`,
      remedy: '只有 kind: money 的数写 stage；删去它，或改正 kind。',
    };
  }
  for (const { id, data, origin } of registry.results) {
    for (const group of [...claimsOf(data), ...sumsInside(Object.values(data))]) {
      const money = [...new Set(group.flatMap(moneyIn))]
        .map((ref) => registry.observation(ref))
        .filter(({ figure }) => figure.kind === 'money');
      const stages = new Set(money.map(({ figure }) => figure.stage ?? null));
      if (stages.size < 2) continue;
      yield {
        slug: 'relation-stage',
        place: at(origin),
        what: `“${id}”把不同阶段的钱算到了一起：${[...stages].map((one) => (one ? STAGE_NAMES[one] : '没有标阶段')).join('、')}。`,
        evidence: `${money.map(({ ref, figure }) => `${ref}（${figure.stage ? STAGE_NAMES[figure.stage] : '没有标阶段'}）`).join('；')}。`,
        remedy: '只加减同一阶段的钱；阶段标错了，改 src/content/figures/ 里的 stage。要比大小用 at-most，要算比例用 share。',
      };
      break;
    }
  }
};
