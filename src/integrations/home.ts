import { z } from 'zod';
import { shapeError } from './content-error.ts';
import { parseYaml, readText } from './read-content.ts';

const FILE = 'src/content/home.yaml';

const homeSchema = z.strictObject({
  /** What people come for, in their words. */
  tasks: z.array(z.strictObject({ title: z.string(), text: z.string(), href: z.string() })).min(1),
  /** Figures shown at a glance, each leading to the page that explains it; none while the city has none. */
  standards: z.array(z.strictObject({ figure: z.string(), label: z.string(), href: z.string() })),
  /** Doors for readers who come with another question. */
  doors: z.array(z.strictObject({ title: z.string(), text: z.string(), href: z.string() })).min(1),
});

/** What the home page shows. */
export function home(): z.infer<typeof homeSchema> {
  const result = homeSchema.safeParse(parseYaml(homeSource(), FILE));
  if (result.success) return result.data;
  throw shapeError(FILE, result.error, '对照文件里相邻的条目改好');
}

/** The file's text, for collecting the figures used. */
export function homeSource(): string {
  return readText(FILE);
}
