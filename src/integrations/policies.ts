import { z } from 'zod';
import { told } from '../figures/told.ts';
import { ContentError, shapeError } from './content-error.ts';
import { filesBelow, parseYaml, readText } from './read-content.ts';

const FOLDER = 'src/content/policies';
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '应是加引号的日期，如 "2020-12-31"');
const address = z.string().regex(/^\/(?:[a-z0-9.-]+\/)*$/, '应是本站地址，如 /assistance/dibao/');

/** Front matter of a page under `src/content/policies/`. */
export const policySchema = z.strictObject({
  /** The h1, as people say it. */
  title: told(z.string().min(1), '大标题，像人说话。', '低保：收入低于标准的家庭，每月补到标准', '最低生活保障制度'),
  /** Name in breadcrumb, menu and cards. */
  short: told(z.string().min(1), '菜单、面包屑和卡片上的短名。', '低保'),
  /** What a browser's tab says of a page that a child may have to hide; its short name when left out. */
  tab: told(z.string().min(1), '浏览器标签上的名字，给孩子可能要藏起来的页。', '常用电话').optional(),
  /** For search results: what the page answers. */
  description: told(z.string().min(1), '搜索结果里的一句话：这一页回答什么。不写数。'),
  /** One sentence: who it is for. */
  lead: told(z.string().min(1), '标题下面的一句话：写给谁。'),
  /** Date at which the local figures of the page stand. */
  asOf: told(date, '本页的本市数字截至哪一天。', '"2020-12-31"', '2020年底'),
  /** Day on which the rules of the page were last compared with their texts. */
  checked: told(date, '哪天把本页的规定和原文对过。', '"2026-11-23"'),
  related: told(z.array(address), '页末“相关”里的网址。', '[/assistance/windows/]').default([]),
  /** Place among the pages of the same section. */
  order: told(z.number(), '在同一栏里排第几；小的在前。').default(50),
  /** A policy page opens with all key facts; a topic page tells; a hub leads on; a draft says of itself that nobody has checked it. */
  kind: told(
    z.enum(['policy', 'topic', 'hub', 'draft']),
    'policy 办事的页，开头七项要点一项不能少；topic 讲事情的页；hub 栏目首页；draft 还没写好，网页上会说没有核对过。',
  ),
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
