import { z } from 'zod';
import { PROJECT_KINDS } from '../../figures/charity-schema.ts';

export const props = z.strictObject({
  /** Only projects of this kind. */
  kind: z.enum(PROJECT_KINDS).optional(),
});
