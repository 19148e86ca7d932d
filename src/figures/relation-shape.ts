/** Every kind of relation as one shape: a claim on one side, a calculation on the other, and what must be shared. */

import type { Expression } from './expression.ts';
import { compute, constant, countedOperand, figureOperand } from './expression.ts';
import type { Observation } from './observation.ts';
import { rational } from './rational.ts';
import type { OperandData, RelationData } from './schema.ts';
import { isSpan, measuresTime } from './unit-algebra.ts';

/** A relation, ready to be judged: some value of `claim` must be a value of `computed`. */
export interface Shape {
  readonly claim: Expression;
  readonly computed: Expression;
  /** Operands that must be counted in one unit. */
  readonly sameUnit: readonly Expression[];
  /** Operands that must stand at one time. */
  readonly sameTime: readonly Expression[];
  /** Operands that must count the same things. */
  readonly sameScope: readonly Expression[];
  /** Before and after: the first must stand earlier than the second. */
  readonly inOrder: readonly Expression[];
  /** Whether the claim must measure what the calculation measures. */
  readonly measuresAlike: boolean;
  /** Part and whole are whole things: then the part must be a whole number. */
  readonly wholePart: { readonly part: Expression; readonly whole: Expression } | null;
}

const HUNDRED = constant(rational(100));
const HUNDREDTH = constant(rational('0.01'));
const ONE = constant(rational(1));

const unitOf = (expression: Expression): string =>
  expression.op === 'figure' ? expression.observation.unit : expression.op === 'constant' ? expression.unit : '';
const isPercent = (expression: Expression): boolean => unitOf(expression) === '%' || unitOf(expression) === '‰';

/** Ratios are compared in the claim's own way of writing them: percent, fraction or 倍. */
const inUnitOf = (claim: Expression, ratio: Expression): Expression => (isPercent(claim) ? compute('product', ratio, HUNDRED) : ratio);

/** In products and quotients a percentage is a hundredth part. */
const plain = (expression: Expression): Expression => (isPercent(expression) ? compute('product', expression, HUNDREDTH) : expression);

/** Where the claim measures no time, spans of time in a product or quotient are mere counts: 8715名 over 五年. */
function counting(expression: Expression, claim: Expression): Expression {
  if (expression.op === 'constant' || expression.op === 'up-to') return expression;
  if (expression.op !== 'figure') return { ...expression, args: expression.args.map((arg) => counting(arg, claim)) };
  return isSpan(expression.observation.unit) && !measuresTime(unitOf(claim)) ? countedOperand(expression.observation) : expression;
}

/** Builds the expression of an operand; `lookup` throws for an unknown figure. */
function operand(data: OperandData, lookup: (ref: string) => Observation): Expression {
  if (typeof data === 'string') return figureOperand(lookup(data));
  if ('constant' in data) return constant(rational(data.constant), data.unit ?? '');
  if ('sum' in data) return compute('sum', ...data.sum.map((arg) => operand(arg, lookup)));
  if ('difference' in data) return compute('difference', ...data.difference.map((arg) => operand(arg, lookup)));
  if ('product' in data) return compute('product', ...data.product.map((arg) => plain(operand(arg, lookup))));
  return compute('quotient', ...data.quotient.map((arg) => plain(operand(arg, lookup))));
}

const NOTHING_SHARED = { sameUnit: [], sameTime: [], sameScope: [], inOrder: [], measuresAlike: false, wholePart: null } as const;

/** The shape of a declared relation. */
export function shapeOf(relation: RelationData, lookup: (ref: string) => Observation): Shape {
  const of = (data: OperandData): Expression => operand(data, lookup);
  switch (relation.kind) {
    case 'same-as': {
      const both = [of(relation.left), of(relation.right)] as const;
      return { ...NOTHING_SHARED, claim: both[0], computed: both[1], sameUnit: both, sameTime: both, sameScope: both };
    }
    case 'sum': {
      const [claim, parts] = [of(relation.total), relation.parts.map(of)];
      return { ...NOTHING_SHARED, claim, computed: compute('sum', ...parts), sameUnit: [claim, ...parts], sameTime: [claim, ...parts] };
    }
    case 'difference': {
      const [claim, minuend, subtrahend] = [of(relation.claim), of(relation.minuend), of(relation.subtrahend)];
      const points = unitOf(claim) === '百分点' ? [minuend, subtrahend] : [claim, minuend, subtrahend];
      return { ...NOTHING_SHARED, claim, computed: compute('difference', minuend, subtrahend), sameUnit: points };
    }
    case 'product': {
      const claim = of(relation.claim);
      const factors = relation.factors.map((one) => counting(of(one), claim));
      return {
        ...NOTHING_SHARED,
        claim,
        computed: inUnitOf(claim, compute('product', ...factors.map(plain))),
        sameTime: [claim, ...factors],
        measuresAlike: true,
      };
    }
    case 'share': {
      const [claim, part, whole] = [of(relation.claim), of(relation.part), of(relation.whole)];
      return {
        ...NOTHING_SHARED,
        claim,
        computed: inUnitOf(claim, compute('quotient', part, whole)),
        sameUnit: [part, whole],
        sameTime: [claim, part, whole],
        measuresAlike: true,
        wholePart: { part, whole },
      };
    }
    case 'growth':
    case 'decline': {
      const [claim, from, to] = [of(relation.claim), of(relation.from), of(relation.to)];
      const ratio = compute('quotient', to, from);
      const change = relation.kind === 'growth' ? compute('difference', ratio, ONE) : compute('difference', ONE, ratio);
      const points = relation.kind === 'growth' ? compute('difference', to, from) : compute('difference', from, to);
      const computed = unitOf(claim) === '百分点' ? points : inUnitOf(claim, change);
      return {
        ...NOTHING_SHARED,
        claim,
        computed,
        sameUnit: [from, to],
        sameScope: [from, to],
        sameTime: [to, claim],
        inOrder: [from, to],
      };
    }
    case 'mean-per': {
      const claim = of(relation.claim);
      const [total, count] = [counting(of(relation.total), claim), counting(of(relation.count), claim)];
      return {
        ...NOTHING_SHARED,
        claim,
        computed: inUnitOf(claim, compute('quotient', total, count)),
        sameTime: [claim, total, count],
        measuresAlike: true,
      };
    }
    case 'at-most': {
      const [claim, whole] = [of(relation.part), of(relation.whole)];
      return { ...NOTHING_SHARED, claim, computed: { op: 'up-to', args: [whole] }, sameUnit: [claim, whole], sameTime: [claim, whole] };
    }
    case 'list-count': {
      return { ...NOTHING_SHARED, claim: of(relation.claim), computed: constant(rational(relation.items.length)) };
    }
    default:
      return relation satisfies never;
  }
}
