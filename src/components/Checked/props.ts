import { z } from 'zod';

export const props = z.strictObject({
  /** Ids of relations, in the order in which they are told. */
  ids: z.array(z.string()).min(1),
});
