import { z } from 'zod';
import { told } from '../figures/told.ts';
import { ContentError, shapeError } from './content-error.ts';
import { filesBelow, readYaml } from './read-content.ts';

const FOLDER = 'src/content/strings';

/** The shape of a file of strings. */
export const stringsSchema = z.record(
  z.string(),
  z.strictObject({
    text: told(z.string(), '网页上的话。不写数：数字写 {编号}，电话写 {phone:civil}，本站名写 {site:name}。'),
    note: told(z.string(), '用在哪里，给编辑看。').optional(),
  }),
);

let strings: z.infer<typeof stringsSchema> | undefined;

/** The strings of the interface and those of the city, together. */
function readStrings(): z.infer<typeof stringsSchema> {
  const all: z.infer<typeof stringsSchema> = {};
  for (const file of filesBelow(FOLDER, '.yaml')) {
    const result = stringsSchema.safeParse(readYaml(file));
    if (!result.success) throw shapeError(file, result.error, '每条写成 编号: { text: 文字, note: 用在哪里 }');
    const twice = Object.keys(result.data).find((key) => key in all);
    if (twice !== undefined) throw new ContentError(file, `“${twice}”在两个文件里都有`, '只留一条');
    Object.assign(all, result.data);
  }
  return all;
}

/** The raw text of a string, tokens included; throws for an unknown key. */
export function stringSource(key: string): string {
  strings ??= readStrings();
  const entry = strings[key];
  if (typeof entry?.text !== 'string') {
    throw new ContentError(FOLDER, `页面要用的文字“${key}”不在这里`, `加上一条 ${key}: { text: …, note: 用在哪里 }`);
  }
  return entry.text;
}
