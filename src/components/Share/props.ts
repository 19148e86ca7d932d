import { z } from 'zod';

export const props = z.strictObject({
  /** A share: a percentage or a fraction. */
  figure: z.string(),
});
