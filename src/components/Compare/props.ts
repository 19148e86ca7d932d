import { z } from 'zod';

export const props = z.strictObject({
  /** What the picture shows, as a sentence. */
  title: z.string().min(1),
  /** Figures of one unit, drawn to one scale. */
  rows: z.array(z.strictObject({ label: z.string().min(1), figure: z.string() })).min(2),
});
