/** Puts a finished tree in the place of the previous one, so that readers see the old or the new one and never a part. */
import { existsSync, renameSync, rmSync } from 'node:fs';

/** Moves `fresh` to `live`; the previous `live` is kept as `aside` until the new one stands, and comes back when that fails. */
export function swapIn(fresh: string, live: string, aside: string): void {
  rmSync(aside, { recursive: true, force: true });
  const replaced = existsSync(live);
  if (replaced) renameSync(live, aside);
  try {
    renameSync(fresh, live);
  } catch (error) {
    if (replaced) renameSync(aside, live);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}

/** After a build that died between the two moves, puts the previous tree back. */
export function recover(live: string, aside: string): void {
  if (!existsSync(live) && existsSync(aside)) renameSync(aside, live);
}
