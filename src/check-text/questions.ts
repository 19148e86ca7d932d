/** What is asked about each number of a text: its measure, its role, and the words, places and times that speak for it. */
import type { Interval } from '../figures/interval.ts';
import { quantityInterval, scanQuantities } from '../figures/quantity-scan.ts';
import type { Checker } from './checker.ts';
import { doublingsIn } from './doublings.ts';
import type { Asked } from './judgement.ts';
import type { ListItem } from './lists.ts';
import { listItems } from './lists.ts';
import { isCounter, measureOf } from './measure.ts';
import type { Mention, Nearness, Scanner } from './mentions.ts';
import { mentionsWithin, nearestMentions } from './mentions.ts';
import type { Passage } from './passage.ts';
import { passagesOf } from './passage.ts';
import { rolesOf } from './role.ts';
import { settingOf } from './setting.ts';
import { shareOf } from './share-of.ts';

/** A number that will be checked. */
export interface Spotted {
  readonly start: number;
  readonly end: number;
  readonly unit: string;
  readonly interval: Interval;
  readonly doubled: boolean;
}

/** A number and where it stands. */
export interface Question {
  readonly quantity: Spotted;
  readonly passage: Passage;
  /** All that is to be known of it; `goesOn` is the figure that the number before it in the sentence was told of. */
  ask(goesOn: string | null): Asked;
}

/** The questions about all numbers of a text, in order. */
export function questionsIn(text: string, checker: Checker): Question[] {
  const words = checker.words(text);
  const found = spotted(text, words);
  const passages = passagesOf(text, found);
  const roles = rolesOf(text, found, passages);
  const items = listItems(text, found, passages);
  const places = checker.places(text);
  return found.map((quantity, index) => {
    const { start, end, unit } = quantity;
    const passage = passages[index]!;
    const ask = (goesOn: string | null): Asked => {
      const measure = measureOf(quantity.interval, plainUnit(unit));
      return {
        measure,
        role: quantity.doubled ? 'rise' : roles[index]!,
        unit: unit.split('/')[0]!,
        listed: items[index] !== null,
        share:
          measure.kind === 'ratio'
            ? shareNames(text.slice(passage.sentence, start), text.slice(end, passage.after), checker.words)
            : NO_SHARE,
        mentions: mentionsFor(words, passage, quantity, items[index]!),
        setting: settingOf(text, places, passage, quantity),
        here: text.slice(passage.here, start),
        after: text.slice(end, passage.after),
        clause: text.slice(passage.clause, start),
        goesOn,
        refersBack: /[前后]者/.test(text.slice(passage.sentence, start)),
        narrowed: checker.narrower.test(text.slice(passage.here, passage.after)),
      };
    };
    return { quantity, passage, ask };
  });
}

const LONGEST_WORD = 24;

/** The quantities of a text together with its doublings, in order. 两项 of 两项补贴 is part of a name. */
function spotted(text: string, words: readonly Mention[]): Spotted[] {
  const doublings = doublingsIn(text).map(({ start, end, added }): Spotted => ({ start, end, unit: '倍', interval: added, doubled: true }));
  const read = scanQuantities(text).map(
    (found): Spotted => ({ start: found.start, end: found.end, unit: found.unit, interval: quantityInterval(found), doubled: false }),
  );
  const named = read.filter(
    ({ start, end }) => !mentionsWithin(words, end - LONGEST_WORD, start + 1).some((word) => word.start <= start && word.end > end),
  );
  if (doublings.length === 0) return named;
  return [...named.filter(({ start, end }) => !doublings.some((other) => start < other.end && end > other.start)), ...doublings].sort(
    (a, b) => a.start - b.start,
  );
}

/** 每年1743人, 每处800平方米: what a yearly or a single thing's number is of; the words tell the rest. */
export function plainUnit(unit: string): string {
  const [over = '', under] = unit.split('/');
  return under !== undefined && (under === '年' || isCounter(under)) ? over : unit;
}

const NO_SHARE: Asked['share'] = { whole: null, part: [] };

/** What the lexicon knows of the whole and the part of which a share is told. */
function shareNames(words: string, after: string, scan: Scanner): Asked['share'] {
  const { whole, part } = shareOf(words, after);
  const namesIn = (piece: string): string[] => scan(piece).map(({ name }) => name);
  return { whole: whole === '' ? null : namesIn(whole), part: namesIn(part) };
}

/** The mentions that speak for a number; in a 分别 list its own item comes first and the others last. */
function mentionsFor(
  all: readonly Mention[],
  passage: Passage,
  quantity: { readonly start: number; readonly end: number },
  item: ListItem | null,
): Map<string, Nearness> {
  if (!item) return nearestMentions(all, passage, quantity);
  const words = mentionsWithin(all, Math.min(passage.told, item.start), passage.clauseEnd);
  const inside = ({ start, end }: Mention, range: { start: number; end: number }): boolean => start >= range.start && end <= range.end;
  const own = nearestMentions(
    words.filter((mention) => !item.others.some((other) => inside(mention, other))),
    passage,
    quantity,
  );
  for (const mention of words) if (inside(mention, item)) own.set(mention.name, { rank: 0, distance: 0, fresh: true });
  nearestMentions(words, passage, quantity).forEach((nearness, name) => {
    if (!own.has(name)) own.set(name, { rank: 2, distance: nearness.distance + 100, fresh: false });
  });
  return own;
}
