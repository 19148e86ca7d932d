/** A和B分别为x和y: which part of the text each number of such a list speaks of. */
import type { Passage } from './passage.ts';

/** The item that a number belongs to, and the items of its neighbours, which it does not speak of. */
export interface ListItem {
  readonly start: number;
  readonly end: number;
  readonly others: readonly Piece[];
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A number with its unit. */
interface Listed extends Piece {
  readonly unit: string;
}

const BETWEEN_NUMBERS = /^(?:和|、|与|及|以及|，|,)(?:增长|提高|下降|减少|为|约|达|至|到)*$/;
const BETWEEN_ITEMS = /、|和|与|以及|及/;

/** For each quantity the item of its 分别 list, or null. */
export function listItems(text: string, quantities: readonly Listed[], passages: readonly Passage[]): (ListItem | null)[] {
  const items: (ListItem | null)[] = quantities.map(() => null);
  for (let first = 0; first < quantities.length; first += 1) {
    const { sentence } = passages[first]!;
    const lead = text.slice(sentence, quantities[first]!.start);
    const word = Math.max(lead.lastIndexOf('分别'), lead.lastIndexOf('依次'));
    if (word < 0 || (first > 0 && quantities[first - 1]!.start > sentence + word)) continue;
    let last = first;
    while (last + 1 < quantities.length && BETWEEN_NUMBERS.test(text.slice(quantities[last]!.end, quantities[last + 1]!.start))) last += 1;
    const count = last - first + 1;
    const names = count < 2 ? null : namesBefore(text, sentence, sentence + word, count);
    // 分别是1400元和900元，原先依次是……: what is numbered is no name.
    const isName = ({ start, end }: Piece): boolean => !quantities.slice(0, first).some((one) => one.start < end && one.end > start);
    const isList = count > 1 && !names?.every(isName);
    const named = isList ? numbersBefore(text, quantities, passages, items, first, count) : names;
    if (named)
      named.forEach((item, index) => {
        items[first + index] = { ...item, others: named.filter((other) => other !== item) };
      });
    first = last;
  }
  return items;
}

/** 城市590元，农村390元，相差200元，五年里分别提高59%和105%: the list goes through the last numbers before it that tell a thing's size. */
function numbersBefore(
  text: string,
  quantities: readonly Listed[],
  passages: readonly Passage[],
  items: readonly (ListItem | null)[],
  first: number,
  count: number,
): Piece[] | null {
  const told: number[] = [];
  for (let index = first - 1; index >= 0 && told.length < count; index -= 1) {
    const { start, unit } = quantities[index]!;
    if (passages[index]!.sentenceId !== passages[first]!.sentenceId) break;
    if (unit !== '年' && !DIFFERENCE.test(text.slice(Math.max(0, start - 4), start))) told.unshift(index);
  }
  if (told.length < count) return null;
  return told.map((index) => items[index] || { start: passages[index]!.clause, end: quantities[index]!.end });
}

const DIFFERENCE = /(?:差|多|少|高|低)(?:出|了)?$/;

/** The last `count` items that are named before 分别, or null when there are fewer. */
function namesBefore(text: string, from: number, to: number, count: number): Piece[] | null {
  const clause = Math.max(from, text.lastIndexOf('，', to - 1) + 1, text.lastIndexOf('：', to - 1) + 1);
  for (const begin of clause > from ? [clause, from] : [from]) {
    const parts = text.slice(begin, to).split(BETWEEN_ITEMS);
    if (/相比|比/.test(parts[parts.length - 1]!)) continue;
    if (parts.length < count) continue;
    const found: Piece[] = [];
    let end = to;
    for (let index = 0; index < count; index += 1) {
      const part = parts[parts.length - 1 - index]!;
      found.unshift({ start: Math.max(begin, end - part.length), end });
      end = end - part.length - 1;
      while (end > begin && !BETWEEN_ITEMS.test(text[end]!)) end -= 1;
    }
    return found;
  }
  return null;
}
