import { z } from 'zod';

export const props = z.strictObject({
  /** Where each card leads, its name, and a line about it; texts may carry tokens. */
  items: z.array(z.strictObject({ href: z.string(), title: z.string(), text: z.string().optional() })).min(1),
});
