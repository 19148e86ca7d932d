import { z } from 'zod';
import { FACT_NAMES } from '../KeyFacts/props.ts';

export const props = z.strictObject({
  /** One of the questions that key facts answer. */
  name: z.enum(FACT_NAMES),
});
