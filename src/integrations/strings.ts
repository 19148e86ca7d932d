import { z } from 'zod';
import { ContentError, shapeError } from './content-error.ts';
import { readYaml } from './read-content.ts';

const FILE = 'src/content/strings/zh-CN.yaml';

const stringsSchema = z.record(z.string(), z.strictObject({ text: z.string(), note: z.string().optional() }));

let strings: z.infer<typeof stringsSchema> | undefined;

function readStrings(): z.infer<typeof stringsSchema> {
  const result = stringsSchema.safeParse(readYaml(FILE));
  if (!result.success) throw shapeError(FILE, result.error, '每条写成 编号: { text: 文字, note: 用在哪里 }');
  return result.data;
}

/** The raw text of a string, tokens included; throws for an unknown key. */
export function stringSource(key: string): string {
  strings ??= readStrings();
  const entry = strings[key];
  if (typeof entry?.text !== 'string') {
    throw new ContentError(FILE, `页面要用的文字“${key}”不在这里`, `加上一条 ${key}: { text: …, note: 用在哪里 }`);
  }
  return entry.text;
}

/** Every string with its key, for collecting the figures that they use. */
export function allStrings(): [key: string, text: string][] {
  strings ??= readStrings();
  return Object.entries(strings).map(([key, entry]) => [key, entry.text]);
}
