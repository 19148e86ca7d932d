/** Recognises figures by the examples that a number's words are most like, where the lexicon knows none or the wrong one. */
import type { Alike } from './alike.ts';
import { against } from './hold.ts';
import type { Asked, Judgement } from './judgement.ts';
import { isParticular } from './judgement.ts';
import { closeTo, isFitting, isNeighbour, mayHold, speaks } from './resembling.ts';

/** Words so many times more like a figure are its own, against the lexicon; of two neighbours, so many times. */
const CLEARLY = 1.4;
const FAR_MORE = 2;
/** Words that are less than so much like a neighbour leave no doubt. */
const PLAINLY = 0.8;

/** Whether the words, too, tell of the figure that the number fits, and not of a neighbour. */
export function isWellTold(judgement: Judgement, alike: Alike): boolean {
  const [best] = alike.near;
  return isFitting(judgement) && (!best || !isNeighbour(best, judgement) || alike.scoreOf(judgement.figure!.id) === best.score);
}

/** The figure that the words are like and the number fits, in place of none, or of one that it does not fit and the words are less like. */
export function recognise(named: Judgement, asked: Asked, alike: Alike): Judgement {
  const [best] = alike.near;
  if (!best || !speaks(alike)) return named;
  if (named.figure === null) {
    const fits = closeTo(alike, asked).find(
      ({ judgement, score }) => isFitting(judgement) && (score === best.score || isParticular(asked.measure)),
    );
    return fits ? fits.judgement : named;
  }
  // A 分别 list tells by its order what each number is of.
  if (named.verdict !== 'differs' || asked.listed) return named;
  const own = alike.scoreOf(named.figure.id);
  const held = mayHold(best.prepared, asked) ? against(best.prepared, asked) : named;
  if (isFitting(held) && own * (isNeighbour(best, named) ? FAR_MORE : CLEARLY) <= best.score) return held;
  // Of two neighbours it fits one, and the words are not plainly the other's: no reason to call it wrong, nor right.
  const neighbour = alike
    .all()
    .find(
      (one) =>
        one.score >= own * (isNeighbour(one, named) ? PLAINLY : 1) &&
        (isNeighbour(one, named) || isParticular(asked.measure)) &&
        mayHold(one.prepared, asked) &&
        isFitting(against(one.prepared, asked)),
    );
  if (neighbour) return { ...named, verdict: 'doubtful', sibling: neighbour.prepared.figure };
  return asked.refersBack ? { ...named, verdict: 'doubtful' } : named;
}
