import { z } from 'zod';

export const props = z.strictObject({
  /** Figure ids or references `id@date`, one row each. */
  ids: z.array(z.string()).min(1),
  /** What the table shows; may carry tokens. */
  caption: z.string(),
});
