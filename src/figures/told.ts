/** Words for editors on the fields of the content files: the JSON Schemas carry them into the editor. */
import type { z } from 'zod';

/** The schema with what an editor reads when pointing at the field: what it is, a good example and a bad one, in plain Chinese. */
export function told<T extends z.ZodType>(schema: T, what: string, good?: string, bad?: string): T {
  const lines = [what, ...(good === undefined ? [] : [`好：${good}`]), ...(bad === undefined ? [] : [`不好：${bad}`])];
  return schema.meta({ description: lines.join('\n\n') }) as T;
}
