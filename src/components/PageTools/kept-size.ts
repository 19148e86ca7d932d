/** The size of text that a reader chose, kept on the device. A browser that forbids storage simply forgets. */

const KEY = 'text-size';
/** Normal, large, larger. */
export const SIZES = 3;

/** From 0 up to the largest. */
export function keptSize(): number {
  try {
    const size = Number(localStorage.getItem(KEY));
    return Number.isInteger(size) && size > 0 && size < SIZES ? size : 0;
  } catch {
    return 0;
  }
}

export function keepSize(size: number): void {
  try {
    if (size === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, String(size));
  } catch {
    // The size still holds on this page.
  }
}
