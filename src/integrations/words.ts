import { explainHedge } from '../figures/format.ts';
import type { Observation } from '../figures/observation.ts';
import { isExact } from '../figures/observation.ts';
import { intervalText } from './inline.ts';

import { t } from './tokens.ts';

/** What the wording of a published phrase means to a reader. */
export function hedgeInWords(observation: Observation): string {
  const { hedge } = observation;
  const meaning = explainHedge(hedge);
  if (hedge !== null && meaning !== null) return t('reading.hedge', { hedge, meaning });
  return t(isExact(observation) ? 'reading.exact' : 'reading.rounded');
}

/** The values that a published phrase can stand for; nothing to add when it is exact. */
export function intervalInWords(observation: Observation): string {
  return isExact(observation) ? '' : t('reading.interval', { interval: intervalText(observation) });
}
