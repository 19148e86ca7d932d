import { z } from 'zod';

export const props = z.strictObject({
  /** What the picture shows. */
  title: z.string(),
  /** Figures of money; each stands with its own stage. */
  figures: z.array(z.strictObject({ id: z.string(), label: z.string() })).min(1),
});
