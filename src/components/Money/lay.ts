/** Places money on one scale: a solid bar up to the least it can be, a broken one up to the most. */

/** Sizes in the drawing's own units: as wide as a small phone, so that its text is as large as that of the page. */
export const WIDTH = 256;
const HEAD = 40;
const LABEL = 30;
const BAR = 18;
const AFTER = 16;
const NOTHING = 44;

/** Ends of an amount as numbers; `high` is null where there is none. */
export interface Amount {
  readonly low: number;
  readonly high: number | null;
}

interface BarPlace {
  readonly labelY: number;
  readonly y: number;
  readonly height: number;
  readonly width: number;
  /** How far the amount may reach beyond the solid bar; 0 where it is as good as exact. */
  readonly open: number;
}

export interface StagePlace {
  readonly headY: number;
  /** The empty frame of a stage that nothing was published for. */
  readonly nothing: { readonly y: number; readonly height: number; readonly textY: number } | null;
  readonly bars: readonly BarPlace[];
}

/** Less than this share of the widest bar cannot be seen. */
const VISIBLE = 0.004;

/** One block for each stage, below one another; every bar begins at zero. */
export function layStages(stages: readonly (readonly Amount[])[]): { height: number; stages: StagePlace[] } {
  const most = Math.max(1, ...stages.flat().map(({ low, high }) => high ?? low));
  const length = (value: number): number => (value / most) * WIDTH;
  let y = 0;
  const places = stages.map((amounts): StagePlace => {
    const headY = y + 24;
    y += HEAD;
    if (amounts.length === 0) {
      const nothing = { y, height: NOTHING - 8, textY: y + 25 };
      y += NOTHING + AFTER;
      return { headY, nothing, bars: [] };
    }
    const bars = amounts.map(({ low, high }): BarPlace => {
      const labelY = y + 20;
      const open = length((high ?? low) - low);
      const bar = { labelY, y: y + LABEL, height: BAR, width: length(low), open: open < WIDTH * VISIBLE ? 0 : open };
      y += LABEL + BAR + AFTER;
      return bar;
    });
    y += AFTER / 2;
    return { headY, nothing: null, bars };
  });
  return { height: y, stages: places };
}
