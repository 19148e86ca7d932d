import { z } from 'zod';
import { scenes } from '../Picture/drawings.ts';

const COUNT = Object.keys(scenes).length;

export const props = z.strictObject({
  /** Who telephones in the pictures. */
  caller: z.enum(['child', 'adult'], { error: '写 child（孩子打）或 adult（大人打）' }).default('child'),
  /** One text for each picture, in their order: dial, say, noted, helped, told. Texts may carry tokens. */
  items: z
    .array(
      z.strictObject({
        title: z.string().min(1, '不能空着'),
        text: z.string().optional(),
        /** `law-id#第15条` */
        law: z.string().optional(),
      }),
    )
    .length(COUNT, `要正好 ${COUNT} 格：拨号、说事、记下、帮忙、告诉结果`),
});
