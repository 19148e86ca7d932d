import { z } from 'zod';

export const props = z.strictObject({
  /** A figure with at least two observations. */
  figure: z.string(),
});
