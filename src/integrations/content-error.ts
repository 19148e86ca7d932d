/** Bad input that the pages met: says where, what is wrong and how to mend it, as the checks do. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor(file: string, reason: string, remedy: string) {
    super(`${file}：${reason}\n  怎么改：${remedy}`);
  }
}
