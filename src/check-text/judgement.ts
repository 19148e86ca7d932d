import type { KnownFigure, KnownValue } from './figures.ts';
import type { Measure } from './measure.ts';
import { mayTell, measureOf } from './measure.ts';
import type { Nearness } from './mentions.ts';
import type { Role } from './role.ts';
import type { Setting } from './setting.ts';
import type { Slip } from './slips.ts';
import { digitsOf } from './slips.ts';
import type { Need } from './words.ts';

/** `doubtful`: by its words it is told of a figure, or of one of a few, and fits none of them; not sure enough to be called wrong. */
export type Verdict = 'agrees' | 'agrees-otherwise' | 'differs' | 'doubtful' | 'outdated' | 'disputed' | 'not-published';

/** Why a number differs, or with what care it agrees. */
export type Reason =
  | 'value' // another value
  | 'finer' // more digits than were published
  | 'unit' // 人 for 人次
  | 'basis' // a yearly mean told as a total
  | 'calculated' // the writer's own calculation
  | 'underivable' // told as calculated, and no two numbers around it give it
  | 'scope' // a part's value told of the whole city
  | 'part' // the whole city's value told of a part
  | 'year' // told of a year without a published value
  | 'other-year'; // the value of another year

export interface Judgement {
  readonly verdict: Verdict;
  readonly figure: KnownFigure | null;
  readonly value: KnownValue | null;
  readonly reason: Reason | null;
  readonly slip: Slip | null;
  /** The neighbouring figure whose value stands there instead. */
  readonly sibling: KnownFigure | null;
}

/** A figure with what is worked out once. */
export interface PreparedFigure {
  readonly figure: KnownFigure;
  readonly kind: string;
  readonly needs: readonly Need[];
  /** The words that name it, for the groups in which words exclude each other. */
  readonly named: ReadonlySet<string>;
  readonly measures: readonly Measure[];
  /** Values stand for a year each, or for a case each. */
  readonly perYear: boolean;
}

/** All that is known of a number's place in the text. */
export interface Asked {
  readonly measure: Measure;
  /** The unit as written. */
  readonly unit: string;
  readonly role: Role;
  readonly setting: Setting;
  readonly mentions: ReadonlyMap<string, Nearness>;
  /** The words from the last mark to the number, those behind it, and the clause before it. */
  readonly here: string;
  readonly after: string;
  readonly clause: string;
  /** The figure that the number before it in the sentence was told of. */
  readonly goesOn: string | null;
  /** It stands in a 分别 list, which tells by its order what it is of. */
  readonly listed: boolean;
  /** The words of the lexicon that say of what whole a share is told, null where the text does not say, and which part it is. */
  readonly share: { readonly whole: readonly string[] | null; readonly part: readonly string[] };
  /** 前者, 后者: the sentence says by its order what it is of. */
  readonly refersBack: boolean;
  /** Words of the text make it a part, an event or an addition. */
  readonly narrowed: boolean;
}

export const NOT_PUBLISHED: Judgement = { verdict: 'not-published', figure: null, value: null, reason: null, slip: null, sibling: null };

/** Three digits or more, two of money: hardly anything else is told with the same ones. */
const PARTICULAR = 3;
export const isParticular = ({ middle, kind }: Measure): boolean =>
  middle !== null && digitsOf(middle).length >= (kind[0] === '元' ? PARTICULAR - 1 : PARTICULAR);

/** A parameter of a law, in force anywhere. */
export const isRule = ({ id }: KnownFigure): boolean => id.indexOf('rule.') === 0;
/** Whether the figure is of that very place. */
export const isNamed = (needs: readonly Need[], { placeName }: Setting): boolean =>
  needs.some(({ anyOf }) => anyOf.some((word) => (placeName || '').indexOf(word) === 0));

/** Units of people; 人, 人次 and 户 are three numbers. */
export const isPeople = (kind: string): boolean => kind === '人' || kind === '人次' || kind === '户';
/** Prepares the figures that the lexicon can recognise. */
export function prepareFigure(figure: KnownFigure, kind: string, needs: readonly Need[]): PreparedFigure {
  const named = new Set(
    needs.filter(({ where }) => where !== 'absent' && where !== 'after' && where !== 'base').flatMap(({ anyOf }) => anyOf),
  );
  return {
    figure,
    kind,
    needs,
    named,
    perYear: /年均/.test(figure.label),
    measures: figure.values.map(({ interval, unit }) => measureOf(interval, unit)),
  };
}

/** The figures that a number in this measure could be told of. */
export const tellable = (measure: Measure, figures: readonly PreparedFigure[]): PreparedFigure[] =>
  figures.filter(({ measures }) => measures.some(({ kind }) => mayTell(measure.kind, kind)));
