/** A和B分别为x和y: which part of the text each number of such a list speaks of. */
import type { Passage } from './passage.ts';

/** The item that a number belongs to, and the items of its neighbours, which it does not speak of. */
export interface ListItem {
  readonly start: number;
  readonly end: number;
  readonly others: readonly { readonly start: number; readonly end: number }[];
}

/** A number with its unit. */
interface Listed {
  readonly start: number;
  readonly end: number;
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
    const named =
      count < 2 ? null : namesBefore(text, sentence, sentence + word, count) || numbersBefore(quantities, passages, items, first, count);
    if (named)
      named.forEach((item, index) => {
        items[first + index] = { ...item, others: named.filter((other) => other !== item) };
      });
    first = last;
  }
  return items;
}

/** 城市为590元，农村为390元，五年里分别提高59%和105%: the list goes through the numbers before it that are told of them. */
function numbersBefore(
  quantities: readonly Listed[],
  passages: readonly Passage[],
  items: readonly (ListItem | null)[],
  first: number,
  count: number,
): { start: number; end: number }[] | null {
  const from = first - count - (first > 0 && isSpan(quantities[first - 1]!) ? 1 : 0);
  if (from < 0 || passages[from]!.sentenceId !== passages[first]!.sentenceId) return null;
  return quantities
    .slice(from, from + count)
    .map(({ end }, index) => items[from + index] || { start: passages[from + index]!.clause, end });
}

const isSpan = ({ unit }: Listed): boolean => unit === '年';

/** The last `count` items that are named before 分别, or null when there are fewer. */
function namesBefore(text: string, from: number, to: number, count: number): { start: number; end: number }[] | null {
  const clause = Math.max(from, text.lastIndexOf('，', to - 1) + 1, text.lastIndexOf('：', to - 1) + 1);
  for (const begin of clause > from ? [clause, from] : [from]) {
    const parts = text.slice(begin, to).split(BETWEEN_ITEMS);
    if (/相比|比/.test(parts[parts.length - 1]!)) continue;
    if (parts.length < count) continue;
    const found: { start: number; end: number }[] = [];
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
