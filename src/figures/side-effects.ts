/** What else a single change would do: the other relations that it would break or mend. */
import type { Interval } from './interval.ts';
import type { Registry, RelationResult } from './registry.ts';
import { judge } from './relations.ts';
import { agrees, instead, valued } from './slip.ts';

/** The other relations of an observation that would come out differently. */
export interface SideEffects {
  readonly breaks: readonly RelationResult[];
  readonly mends: readonly RelationResult[];
}

/** Judges every other relation of `ref` again as if its value lay in `interval`. */
export function sideEffects(
  registry: Pick<Registry, 'observation' | 'relationsOf'>,
  ref: string,
  interval: Interval,
  except: string,
): SideEffects {
  const observation = registry.observation(ref);
  const lookup = instead(observation, valued(observation, interval), registry.observation);
  const others = registry
    .relationsOf(observation.figure.id)
    .filter(({ id, observations, verdict }) => id !== except && verdict !== 'uncheckable' && observations.includes(observation));
  const judged = others.map((result) => ({ result, changed: judge(result.data, lookup) }));
  // A relation that can no longer be computed, for the value has no end any more, is not broken by that.
  return {
    breaks: judged.filter(({ result, changed }) => agrees(result) && changed.verdict === 'inconsistent').map(({ result }) => result),
    mends: judged.filter(({ result, changed }) => result.verdict === 'inconsistent' && agrees(changed)).map(({ result }) => result),
  };
}
