import { z } from 'zod';
import { shapeError } from './content-error.ts';
import { readYaml } from './read-content.ts';

const FILE = 'src/content/corrections.yaml';

const correctionsSchema = z.strictObject({
  corrections: z.array(
    z.strictObject({
      date: z.string(),
      /** What was wrong and what stands now; may carry tokens. */
      what: z.string(),
      /** The page that was mended. */
      page: z.string().optional(),
    }),
  ),
});

/** What the site had wrong, newest first. */
export type Correction = z.infer<typeof correctionsSchema>['corrections'][number];

/** Every correction, in the order of the file. */
export function allCorrections(): Correction[] {
  const result = correctionsSchema.safeParse(readYaml(FILE));
  if (result.success) return result.data.corrections;
  throw shapeError(FILE, result.error, '每条写 date、what，可以加 page；没有更正就写 corrections: []');
}
