import { z } from 'zod';

export const props = z.strictObject({
  /** The figure's id. */
  id: z.string(),
  /** As-of date or start of period, when the figure has several observations. */
  at: z.string().optional(),
  /** Large in key facts and tiles. */
  size: z.literal('large').optional(),
});
