import { z } from 'zod';
import { ContentError, shapeError } from './content-error.ts';
import { filesBelow, parseYaml, readText } from './read-content.ts';

const FOLDER = 'src/content/policies';
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '应是加引号的日期，如 "2020-12-31"');
const address = z.string().regex(/^\/(?:[a-z0-9.-]+\/)*$/, '应是本站地址，如 /assistance/dibao/');

/** Front matter of a page under `src/content/policies/`. */
export const policySchema = z.strictObject({
  /** The h1, as people say it. */
  title: z.string().min(1),
  /** Name in breadcrumb, menu and cards. */
  short: z.string().min(1),
  /** What a browser's tab says of a page that a child may have to hide; its short name when left out. */
  tab: z.string().min(1).optional(),
  /** For search results: what the page answers. */
  description: z.string().min(1),
  /** One sentence: who it is for. */
  lead: z.string().min(1),
  /** Date at which the local figures of the page stand. */
  asOf: date,
  /** Day on which the rules of the page were last compared with their texts. */
  checked: date,
  related: z.array(address).default([]),
  /** Place among the pages of the same section. */
  order: z.number().default(50),
  /** A policy page opens with all key facts; a topic page tells; a hub leads on; a draft says of itself that nobody has checked it. */
  kind: z.enum(['policy', 'topic', 'hub', 'draft']),
});

/** One page written by an editor. */
export interface Policy extends z.infer<typeof policySchema> {
  /** `/assistance/dibao/` */
  address: string;
  /** Path from the root. */
  file: string;
  /** MDX below the front matter. */
  body: string;
}

let policies: Policy[] | undefined;

/** Every page of `src/content/policies/`, by address; throws on the first that is not well formed. */
export function allPolicies(): Policy[] {
  policies ??= filesBelow(FOLDER, '.mdx').map((file) => readPolicy(file, readText(file)));
  return policies;
}

/** Splits and validates one page. */
export function readPolicy(file: string, text: string): Policy {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text);
  if (!parts) throw new ContentError(`${file}:1:1`, '开头没有用 --- 围起来的页面信息', '对照 src/content/policies/ 里别的页面补上');
  const result = policySchema.safeParse(parseYaml(parts[1]!, file, 1));
  if (!result.success) {
    throw shapeError(`${file}:1:1`, result.error, '按 docs/tasks/ 里的说明改好这一项', '页面信息 ');
  }
  return { ...result.data, address: addressOf(file), file, body: parts[2]! };
}

/** The address under which a file of the folder is published. */
export function addressOf(file: string): string {
  const path = file
    .slice(FOLDER.length + 1)
    .replace(/\.mdx$/, '')
    .replace(/(?:^|\/)index$/, '');
  return path === '' ? '/' : `/${path}/`;
}
