import type { z } from 'zod';
import { ContentError } from '../integrations/content-error.ts';

/** Validates what an editor wrote on a component; answers a mistake with a sentence, not a stack. */
export function parseProps<Schema extends z.ZodType>(schema: Schema, given: unknown, component: string): z.infer<Schema> {
  const { class: _class, ...own } = given as Record<string, unknown>;
  const result = schema.safeParse(own);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new ContentError(`<${component}>`, `${issue.path.join('.') || '属性'}：${issue.message}`, `检查用到 <${component}> 的页面`);
}
