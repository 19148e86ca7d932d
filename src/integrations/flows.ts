import { stringify } from 'yaml';
import type { z } from 'zod';
import { problemsOf } from '../flows/problems.ts';
import type { Flow, Sheet } from '../flows/schema.ts';
import { flowSchema, householdsSchema } from '../flows/schema.ts';
import { ContentError } from './content-error.ts';
import { readYaml } from './read-content.ts';

const FINDER = 'src/content/flows/finder.yaml';
const HOUSEHOLDS = 'src/content/flows/households.yaml';

function read<T extends z.ZodType>(file: string, schema: T): z.infer<T> {
  const result = schema.safeParse(readYaml(file));
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new ContentError(file, `${issue.path.join('.') || '（整体）'}：${issue.message}`, '对照文件里相邻的条目改好');
}

let flow: Flow | undefined;

/** The finder; throws when its rules and its table disagree, or when it would send away someone who may qualify. */
export function finder(): Flow {
  if (flow) return flow;
  const found = read(FINDER, flowSchema);
  const [problem] = problemsOf(found);
  if (problem) throw new ContentError(FINDER, `${problem.where}：${problem.what}`, '规则和表是同一个决定写了两遍：对照法规，改错的那一遍');
  return (flow = found);
}

/** Every sheet of paper for the window: one for each benefit, and those for other guides. */
export const sheets = (): Sheet[] => [...finder().benefits, ...finder().sheets];

/** What the finder's page shows, as source, for collecting the figures and laws it uses; the rest of a benefit stands on its sheet. */
export function finderSource(): string {
  const { questions, benefits } = finder();
  return stringify({ questions, rules: benefits.map(({ rules }) => rules) });
}

/** The invented households and what the law gives them. */
export const households = (): z.infer<typeof householdsSchema>['households'] => read(HOUSEHOLDS, householdsSchema).households;
