/** 去年21.6万元，今年24.3万元: which of two numbers is the earlier one. */

/** Names of years and months, counted from the present one. */
const TIMES: readonly (readonly [RegExp, number])[] = [
  [/前年/, -2],
  [/去年|上年|上月|上个月|上季度/, -1],
  [/原先|原来|原有|此前|以前/, -1],
  [/今年|本年|本月|这个月|眼下|如今|现在|现为|现有/, 0],
];
const YEAR = /((?:19|20)\d\d)年/;
/** A quarter is not compared with a whole year. */
const PART_OF_YEAR = /季度|半年|月份?$|\d月/;
const SAME_SPAN = /(?:去年|上年)同期/;

/** When the words of a number say that it holds: a year of the calendar or, counted from now, a year or a month; null where they do not. */
function timeIn(words: string): { readonly of: 'now' | 'calendar'; readonly at: number } | null {
  const year = YEAR.exec(words);
  if (year) return { of: 'calendar', at: Number(year[1]) };
  const named = TIMES.find(([name]) => name.test(words));
  return named ? { of: 'now', at: named[1] } : null;
}

/** Whether the first of two numbers is the earlier one (-1) or the later one (1), by the words before each; 0 where they do not say. */
export function orderInTime(first: string, second: string): -1 | 0 | 1 {
  const [a, b] = [timeIn(first), timeIn(second)];
  if (PART_OF_YEAR.test(first) !== PART_OF_YEAR.test(second) && !SAME_SPAN.test(second)) return 0;
  if (a === null) return SAME_SPAN.test(second) ? 1 : 0;
  if (b === null || a.of !== b.of || a.at === b.at) return 0;
  return a.at < b.at ? -1 : 1;
}

const NOTHING_MORE =
  /^(?:(?:前年|去年|上年|上月|上个月|上季度|今年|本年|本月|这个月|眼下|如今|现在|现|(?:19|20)\d\d年)(?:同期|同月|全年|上半年|下半年|底|末)?(?:则|才|只|也|又)*(?:有|是|为|达|达到|到|了|约|近)*)$/;

/** Whether words before a number say when it holds and name nothing, so that it is another value of what was told before. */
export const saysOnlyWhen = (words: string): boolean => NOTHING_MORE.test(words.trim());
