import { z } from 'zod';
import { sign } from '../Picture/props.ts';

export const props = z.strictObject({
  /** A line each, with its small picture; texts may carry tokens. */
  items: z.array(z.strictObject({ picture: sign, text: z.string().min(1, '不能空着') })).min(1, '至少写一条'),
});
