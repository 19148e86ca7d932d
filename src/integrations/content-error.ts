import type { z } from 'zod';
import { expectation } from '../checks/steps/explain-issue.ts';

/** Bad input that the pages met: says where, what is wrong and how to mend it, as the checks do. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor(file: string, reason: string, remedy: string) {
    super(`${file}：${reason}\n  怎么改：${remedy}`);
  }
}

/** A ContentError for the first fault of shape that a schema found. */
export function shapeError(file: string, { issues }: z.ZodError, remedy: string, where = ''): ContentError {
  const issue = issues[0]!;
  return new ContentError(file, `${where}${expectation(issue, issue.path.join('.'))}`, remedy);
}
