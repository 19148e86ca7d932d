import { intervalText } from './inline.ts';
import type { ObservationView } from './site-data.ts';
import { t } from './tokens.ts';
import { hedgeBefore } from '../figures/hedge.ts';
