/** Places bars of one unit on one scale. */
import { scaleBand, scaleLinear } from 'd3-scale';

/** Sizes in the drawing's own units: as wide as a small phone, so that its text is as large as that of the page. */
const WIDTH = 250;
const ROW = 66;
/** Room for the value behind the longest bar. */
const VALUE = 120;

export interface Bar {
  /** Base line of the label above the bar. */
  readonly labelY: number;
  readonly y: number;
  readonly height: number;
  readonly width: number;
  /** Where the value is written, and its base line. */
  readonly valueX: number;
  readonly valueY: number;
}

/** One bar for each value; all begin at zero, so that lengths can be compared. */
export function barsOf(values: readonly number[]): { width: number; height: number; bars: Bar[] } {
  const height = values.length * ROW;
  const length = scaleLinear([0, Math.max(...values)], [0, WIDTH - VALUE]);
  const place = scaleBand(
    values.map((_, index) => index),
    [0, height],
  ).paddingInner(0.1);
  return {
    width: WIDTH,
    height,
    bars: values.map((value, index) => {
      const top = place(index)!;
      return { labelY: top + 20, y: top + 29, height: 22, width: length(value), valueX: length(value) + 8, valueY: top + 46 };
    }),
  };
}
