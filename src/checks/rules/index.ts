/** Every rule on the content. */
import type { Rule } from '../base/rule.ts';
import { filing } from './charity/filing.ts';
import { grantSource } from './charity/grant-source.ts';
import { grantTotal } from './charity/grant-total.ts';
import { grants } from './charity/grants.ts';
import { projectNames } from './charity/project-names.ts';
import { stage } from './charity/stage.ts';
import { missing } from './correction/missing.ts';
import { type } from './correction/type.ts';
import { untrue } from './correction/untrue.ts';
import { dateImpossible } from './data/date-impossible.ts';
import { dateMissing } from './data/date-missing.ts';
import { duplicateId } from './data/duplicate-id.ts';
import { empty } from './data/empty.ts';
import { lawConfidence } from './data/law-confidence.ts';
import { lawPhrase } from './data/law-phrase.ts';
import { lawUnknown } from './data/law-unknown.ts';
import { periods } from './data/periods.ts';
import { phraseUnreadable } from './data/phrase-unreadable.ts';
import { tokens } from './data/tokens.ts';
import { typedNumber } from './data/typed-number.ts';
import { unitImpossible } from './data/unit-impossible.ts';
import { unknownId } from './data/unknown-id.ts';
import { expired } from './exception/expired.ts';
import { reason } from './exception/reason.ts';
import { stale } from './exception/stale.ts';
import { unknownRelation } from './exception/unknown-relation.ts';
import { crossing } from './relation/crossing.ts';
import { inconsistent } from './relation/inconsistent.ts';
import { listRepeats } from './relation/list-repeats.ts';
import { noValue } from './relation/no-value.ts';
import { unknownOperand } from './relation/unknown-operand.ts';
import { sealed } from './seal/sealed.ts';
import { entryUnmatched } from './source/entry-unmatched.ts';
import { numberUnclaimed } from './source/number-unclaimed.ts';
import { order } from './source/order.ts';
import { phraseLong } from './source/phrase-long.ts';
import { phraseMissing } from './source/phrase-missing.ts';
import { readsDiffers } from './source/reads-differs.ts';
import { sha256 } from './source/sha256.ts';

/** Rules that look at one entry at a time. */
export const entryRules: readonly Rule[] = [
  duplicateId,
  dateMissing,
  dateImpossible,
  periods,
  phraseUnreadable,
  unitImpossible,
  typedNumber,
  listRepeats,
  reason,
  numberUnclaimed,
  phraseLong,
  order,
  readsDiffers,
  sha256,
  filing,
];

/** Rules that compare entries of several files; they need all of them. */
export const acrossRules: readonly Rule[] = [
  empty,
  unknownId,
  tokens,
  lawUnknown,
  lawPhrase,
  lawConfidence,
  phraseMissing,
  entryUnmatched,
  unknownOperand,
  noValue,
  crossing,
  inconsistent,
  stale,
  expired,
  unknownRelation,
  missing,
  untrue,
  type,
  stage,
  projectNames,
  grants,
  grantSource,
  grantTotal,
  sealed,
];
