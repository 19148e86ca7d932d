/** Calendar dates as strings. */

const DAY = 86_400_000;

/** Whether a date, a month or a year exists. */
export function isRealDate(date: string): boolean {
  const [year = '', month = '01', day = '01'] = date.split('-');
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  return (
    !Number.isNaN(time) &&
    new Date(time).toISOString().startsWith(`${year}-${month}-${day}`) &&
    Number(year) >= 1900 &&
    Number(year) <= 2199
  );
}

/** First and last day that a date, a month or a year stands for. */
export const firstDay = (date: string): string => `${date}${'-01-01'.slice(date.length - 4)}`;

export function lastDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  if (day !== undefined) return date;
  return new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10);
}

/** The day after. */
export const dayAfter = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
