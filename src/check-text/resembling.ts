/** How like a number's words are to the figures that examples tell, and which of them could be meant. */
import type { Alike, Resembling } from './alike.ts';
import { against } from './hold.ts';
import type { Asked, Judgement, PreparedFigure, Verdict } from './judgement.ts';
import { isNamed, isRule } from './judgement.ts';
import { isOfAnotherWhole } from './naming.ts';
import { isChange } from './role.ts';

/** Words that are less like any figure than this speak of none, or of one that nothing else comes near. */
const LEAST = 0.5;
export const LEAST_ALONE = 0.3;
const ALONE = 1.8;
/** Figures nearly as alike as the likest one, down to this share of it, could be meant as well. */
const CLOSE = 0.6;
const MOST = 3;

const FITS: ReadonlySet<Verdict> = new Set(['agrees', 'agrees-otherwise', 'outdated', 'disputed']);
/** Whether a number can stand beside the figure's published value. */
export const isFitting = ({ verdict }: Judgement): boolean => FITS.has(verdict);

/** Whether the words are like a figure at all: enough, or less but like no other matter. */
export function speaks({ near }: Alike): boolean {
  const [best] = near;
  if (best === undefined || best.score < LEAST_ALONE) return false;
  if (best.score >= LEAST) return true;
  const next = near.find(({ prepared }) => prepared.figure.family !== best.prepared.figure.family);
  return !next || best.score >= next.score * ALONE;
}

/** The likest figures, each with what the number is beside it. */
export const closeTo = ({ near }: Alike, asked: Asked): (Resembling & { judgement: Judgement })[] =>
  near
    .slice(0, MOST)
    .filter(({ score, prepared }) => score >= near[0]!.score * CLOSE && mayHold(prepared, asked))
    .map((one) => ({ ...one, judgement: against(one.prepared, asked) }));

/** Whether a figure is of the topic, or the law, of the judged one. */
export const isNeighbour = ({ prepared }: Resembling, { figure }: Judgement): boolean =>
  figure !== null && prepared.figure.family === figure.family;

/** Growth is told of a growth, and what holds elsewhere or in a part of the city is not ours. */
export function mayHold({ kind, figure, needs }: PreparedFigure, asked: Asked): boolean {
  const { role, measure, setting } = asked;
  if (isOfAnotherWhole(needs, asked)) return false;
  const changes = kind === 'growth' || kind === 'decline';
  if (changes ? role !== (kind === 'growth' ? 'rise' : 'fall') : measure.kind === 'ratio' && isChange(role) && !isRule(figure))
    return false;
  return isRule(figure) || setting.place === 'here' || isNamed(needs, setting);
}
