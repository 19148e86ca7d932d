/** How dates and places of data are worded. Pages print these texts and the rendered check recomputes them. */

/** The dates that an observation may carry. */
export interface Dated {
  readonly asOf?: string | undefined;
  /** `2016-01-01/2020-12-31` */
  readonly period?: string | undefined;
  /** A moment in the source's words whose day is unknown. */
  readonly moment?: string | undefined;
  readonly valid?: { readonly from?: string | undefined; readonly to?: string | undefined } | undefined;
}

/** `2021-07-01` as 2021年7月1日; a year or a month alone stays one. */
export function dateText(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`;
}

/** The beginning of a day in China, as feeds name moments. */
export const dayStamp = (date: string): string => `${date}T00:00:00+08:00`;

/** 截至2020年底, 2016—2020年, 2021年7月1日起; a moment without a known day in its own words. Throws when the observation has no date at all. */
export function asOfText({ asOf, period, moment, valid }: Dated): string {
  if (moment !== undefined) return moment;
  if (period !== undefined) return periodText(period);
  if (asOf !== undefined) return `截至${asOf.endsWith('-12-31') ? `${asOf.slice(0, 4)}年底` : dateText(asOf)}`;
  if (valid?.from !== undefined)
    return valid.to === undefined ? `${dateText(valid.from)}起` : `${dateText(valid.from)}至${dateText(valid.to)}`;
  throw new Error('an observation without a date');
}

/** Whole years are named by their numbers, other periods by their months or days. */
function periodText(period: string): string {
  const [from, to] = period.split('/') as [string, string];
  if (from.length === 4 || (from.endsWith('-01-01') && to.endsWith('-12-31'))) {
    const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
    return first === last ? `${first}年` : `${first}—${last}年`;
  }
  return `${dateText(from)}至${dateText(to)}`;
}

/** `p6.s4` as 第6段第4句. */
export function placeText(at: string): string {
  const parts = /^p(\d+)\.s(\d+)$/.exec(at);
  return parts ? `第${parts[1]}段第${parts[2]}句` : at;
}
