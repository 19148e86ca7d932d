import { ContentError } from './content-error.ts';
import { readYaml } from './read-content.ts';

const FILE = 'src/content/strings/zh-CN.yaml';

let strings: Record<string, { text: string; note?: string }> | undefined;

/** The raw text of a string, tokens included; throws for an unknown key. */
export function stringSource(key: string): string {
  strings ??= readYaml(FILE) as Record<string, { text: string }>;
  const entry = strings[key];
  if (typeof entry?.text !== 'string') {
    throw new ContentError(FILE, `页面要用的文字“${key}”不在这里`, `加上一条 ${key}: { text: …, note: 用在哪里 }`);
  }
  return entry.text;
}

/** Every string with its key, for collecting the figures that they use. */
export function allStrings(): [key: string, text: string][] {
  strings ??= readYaml(FILE) as Record<string, { text: string }>;
  return Object.entries(strings).map(([key, entry]) => [key, entry.text]);
}
