import { z } from 'zod';

export const props = z.strictObject({
  /** What to do, verb first. */
  title: z.string(),
  /** A rule figure: within how long. */
  limit: z.string().optional(),
  /** `law-id#第15条` */
  law: z.string().optional(),
});
