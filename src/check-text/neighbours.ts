/**
 * The second look among neighbours, the figures of one topic or law: whether a number was meant for the one whose value it has or for the one
 * whose words surround it. It asks, and never calls wrong.
 */
import { same } from '../figures/interval.ts';
import type { Alike, Resembling } from './alike.ts';
import { against } from './hold.ts';
import type { Asked, Judgement } from './judgement.ts';
import { isParticular } from './judgement.ts';
import type { Measure } from './measure.ts';
import type { Paragraph } from './paragraphs.ts';
import { closeTo, isFitting, isNeighbour, mayHold, speaks } from './resembling.ts';

/** From so many times more like a neighbour on, words are the neighbour's; so many, where it is told in another unit of time. */
const MORE = 1.1;
const MORE_IN_ANOTHER_UNIT = 1.6;
/** So many times, where another number of the paragraph is more like that neighbour still. */
const MORE_THOUGH_CLAIMED = 2;

/** The first that is wanted, mostly one of those that come near the likest. */
const firstOf = (alike: Alike, isWanted: (one: Resembling) => boolean): Resembling | undefined =>
  alike.near.find(isWanted) || alike.all().find(isWanted);

/** A number that fits one figure and is told in the words of its neighbour, whose value is another: lines were mixed up. */
export function exchanged(judgement: Judgement, asked: Asked, alike: Alike, { told, missed, present, claims }: Paragraph): Judgement {
  const { figure, value, verdict } = judgement;
  const best = figure && firstOf(alike, ({ prepared: { figure: one } }) => (!told.has(one.id) && !missed.has(one.id)) || one === figure);
  if (!figure || !best || best.prepared.figure === figure || !isFitting(judgement) || verdict === 'outdated') return judgement;
  // A 分别 list tells by its order what each number is of.
  if (asked.listed) return judgement;
  if (!speaks(alike) || !isNeighbour(best, judgement) || !mayHold(best.prepared, asked)) return judgement;
  // 从1.2万人增加到2.1万人: two values of one figure speak for each other.
  if (value !== figure.values[figure.values.length - 1] && present.has(figure.id)) return judgement;
  const own = alike.scoreOf(figure.id);
  // Another number of the paragraph is more like that neighbour.
  if (claims.get(best.prepared.figure.id)! > best.score && own * MORE_THOUGH_CLAIMED > best.score) return judgement;
  const isOfKind = best.prepared.measures.some(({ kind }) => kind === asked.measure.kind);
  if (own * (isOfKind ? MORE : MORE_IN_ANOTHER_UNIT) > best.score) return judgement;
  if (closeTo(alike, asked).some((one) => one.score > own && isFitting(one.judgement))) return judgement;
  const held = against(best.prepared, asked);
  return held.verdict === 'differs' ? { ...held, verdict: 'doubtful', sibling: figure } : judgement;
}

/**
 * Which of two neighbours a number was meant for: told in the words of the one whose value it has, it is right, unless the other's value
 * stands in the paragraph as well, as it does where two lines were mixed up.
 */
export function settled(judgement: Judgement, asked: Asked, alike: Alike, values: readonly Measure[]): Judgement {
  const [best] = alike.near;
  const { verdict, figure, sibling } = judgement;
  if (verdict !== 'doubtful' || !figure || !best || best.prepared.figure !== sibling || !isParticular(asked.measure)) return judgement;
  const other = alike.all().find(({ prepared }) => prepared.figure === figure);
  const isThere = other && values.some((value) => other.prepared.measures.some(({ interval }) => same(value.interval, interval)));
  return isThere ? judgement : against(best.prepared, asked);
}

/**
 * A paragraph that tells the figure rightly elsewhere seldom tells it wrongly as well: it speaks of another thing. A former value beside the
 * present one is no mistake.
 */
export function unlessTold(judgement: Judgement, { told, present }: Paragraph): Judgement {
  const { verdict, figure, slip, sibling } = judgement;
  if (figure !== null && verdict === 'differs' && sibling !== null && present.has(figure.id)) return { ...judgement, verdict: 'doubtful' };
  if (figure === null || !told.has(figure.id)) return judgement;
  if (verdict === 'outdated') return { ...judgement, verdict: 'agrees' };
  return verdict === 'differs' && slip === null ? { ...judgement, verdict: 'doubtful' } : judgement;
}
