import { explainHedge } from '../figures/format.ts';
import { intervalText } from './inline.ts';
import type { ObservationView } from './site-data.ts';
import { t } from './tokens.ts';

/** What the wording of a published phrase means to a reader. */
export function hedgeInWords({ hedge, exact }: ObservationView): string {
  const meaning = explainHedge(hedge);
  if (hedge !== null && meaning !== null) return t('reading.hedge', { hedge, meaning });
  return t(exact ? 'reading.exact' : 'reading.rounded');
}

/** The values that a published phrase can stand for; nothing to add when it is exact. */
export function intervalInWords(observation: ObservationView): string {
  return observation.exact ? '' : t('reading.interval', { interval: intervalText(observation) });
}
