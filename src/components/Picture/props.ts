import { z } from 'zod';
import type { Sign } from './drawings.ts';
import { signs } from './drawings.ts';

/** A picture of `drawings.ts` by name. */
export const sign = z.enum(Object.keys(signs) as [Sign, ...Sign[]], { error: `没有这幅小图；有的是：${Object.keys(signs).join('、')}` });

export const props = z.strictObject({ name: sign });
