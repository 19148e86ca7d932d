/** JSON Schemas of everything that editors write, made from the schemas by which it is checked. */
import { z } from 'zod';
import { grantSchema, grantTotalSchema, projectSchema } from '../figures/charity-schema.ts';
import { figureEventSchema, pageEventSchema } from '../figures/event.ts';
import {
  emptySchema,
  exceptionSchema,
  exemptionSchema,
  FIGURE_ID,
  figureSchema,
  gapSchema,
  lawSchema,
  ledgerSchema,
  relationSchema,
  slug,
} from '../figures/schema.ts';
import { told } from '../figures/told.ts';
import { flowSchema, householdsSchema } from '../flows/schema.ts';
import { checkTextSchema } from '../integrations/check-text-words.ts';
import { glossarySchema, listsSchema } from '../integrations/glossary.ts';
import { homeSchema } from '../integrations/home.ts';
import { factsSchema } from '../integrations/hotline-facts.ts';
import { phrasingsSchema } from '../integrations/phrasings.ts';
import { policySchema } from '../integrations/policies.ts';
import { stringsSchema } from '../integrations/strings.ts';

/** Where the schemas stand, below the root. */
const FOLDER = '.vscode/schemas';

/** Entries below one key, each with an id of its own. */
const named = <T extends z.ZodType>(key: string, id: z.ZodType<string, string>, entry: T, what: string) =>
  z.strictObject({ [key]: told(z.record(id, entry), what) });

/** Entries in a list, below one key or at the top. */
const listed = <T extends z.ZodType>(key: string, entry: T, what: string) =>
  z.union([z.strictObject({ [key]: told(z.array(entry), what) }), z.array(entry)]);

const rows = z.strictObject({
  totals: told(z.array(grantTotalSchema), '公布的合计，和登记的各笔对账；没有公布的，写明为什么。').optional(),
  rows: told(z.record(slug, grantSchema), '一笔一行，行首是编号。').optional(),
});

/** A kind of file: its name as a schema, the files that it describes, and their shape. */
export interface EditorSchema {
  readonly name: string;
  /** Paths from the root; `*` stands for a file's name. */
  readonly files: string;
  readonly title: string;
  readonly shape: z.ZodType;
}

/** Every kind of file below `src/content/`. Front matter is a part of its file; `releases/` and `seals.json` are written by commands only. */
export const EDITOR_SCHEMAS: readonly EditorSchema[] = [
  {
    name: 'figures',
    files: 'src/content/figures/*.yaml',
    title: '数字',
    shape: named('figures', z.string().regex(FIGURE_ID), figureSchema, '一个数字一条，行首是编号：主题.对象.指标。'),
  },
  {
    name: 'relations',
    files: 'src/content/relations/*.yaml',
    title: '算式',
    shape: named('relations', slug, relationSchema, '来源里每一个能算的说法，行首是编号。'),
  },
  { name: 'sources', files: 'src/content/sources/*.yaml', title: '来源台账', shape: ledgerSchema },
  { name: 'laws', files: 'src/content/laws/*.yaml', title: '法规', shape: lawSchema },
  { name: 'projects', files: 'src/content/projects/*.yaml', title: '慈善项目', shape: projectSchema },
  { name: 'grants', files: 'src/content/grants/*.yaml', title: '慈善的钱', shape: rows },
  {
    name: 'exceptions',
    files: 'src/content/exceptions.yaml',
    title: '来源对不上的地方',
    shape: listed('exceptions', exceptionSchema, '一处一条。'),
  },
  {
    name: 'exemptions',
    files: 'src/content/exemptions.yaml',
    title: '不是数据的数',
    shape: listed('exemptions', exemptionSchema, '一个一条。'),
  },
  {
    name: 'corrections',
    files: 'src/content/corrections.yaml',
    title: '更正',
    shape: listed('corrections', z.union([figureEventSchema, pageEventSchema]), '上次发布以后的更正、更新和完善。'),
  },
  { name: 'empty', files: 'src/content/empty.yaml', title: '还没有的内容', shape: listed('empty', emptySchema, '还没有的几类内容。') },
  { name: 'gaps', files: 'src/content/gaps*.yaml', title: '没有公布的事', shape: named('gaps', slug, gapSchema, '一件一条，行首是编号。') },
  { name: 'glossary', files: 'src/content/glossary.yaml', title: '叫法和问法', shape: glossarySchema },
  { name: 'search', files: 'src/content/search.yaml', title: '搜索的几组词', shape: listsSchema },
  { name: 'check-text', files: 'src/content/check-text.yaml', title: '核稿的词', shape: checkTextSchema },
  { name: 'phrasings', files: 'src/content/phrasings/*.yaml', title: '稿子里的说法', shape: phrasingsSchema },
  { name: 'home', files: 'src/content/home.yaml', title: '首页', shape: homeSchema },
  { name: 'hotline-facts', files: 'src/content/hotline-facts.yaml', title: '求助电话三页说的事', shape: factsSchema },
  { name: 'strings', files: 'src/content/strings/*.yaml', title: '页面框架的文字', shape: stringsSchema },
  { name: 'finder', files: 'src/content/flows/finder.yaml', title: '我能申请什么', shape: flowSchema },
  { name: 'households', files: 'src/content/flows/households.yaml', title: '编出来的家庭', shape: householdsSchema },
  { name: 'pages', files: 'src/content/policies/**/*.mdx', title: '页面开头的信息', shape: policySchema },
];

/** The JSON Schema of a kind of file, in the draft that YAML editors read. */
export const jsonSchemaOf = ({ title, shape }: EditorSchema): Record<string, unknown> => ({
  title,
  ...z.toJSONSchema(shape, { target: 'draft-7', io: 'input' }),
});

/** The files to write, by path from the root: the schemas and the settings that bind them to their files. */
export function editorFiles(): Map<string, string> {
  const schemas = EDITOR_SCHEMAS.map((schema): [string, string] => [`${FOLDER}/${schema.name}.json`, print(jsonSchemaOf(schema))]);
  return new Map([...schemas, ['.vscode/settings.json', print(SETTINGS)], ['.vscode/pages.code-snippets', print(SNIPPETS)]]);
}

const YAML = EDITOR_SCHEMAS.filter(({ files }) => files.endsWith('.yaml'));

/** Files are saved as they are: content is sealed, and code is formatted by `npm run tidy`. */
const SETTINGS = {
  'yaml.schemas': Object.fromEntries(YAML.map(({ name, files }) => [`./${FOLDER}/${name}.json`, files])),
  // The front matter of pages: see front-matter.ts.
  'astro.content-intellisense': true,
  'yaml.schemaStore.enable': false,
  'yaml.format.enable': false,
  '[yaml]': { 'editor.formatOnSave': false },
  '[mdx]': { 'editor.formatOnSave': false },
  'editor.defaultFormatter': 'biomejs.biome',
};

/** The front matter of a new page, written at once. */
const SNIPPETS = {
  页面开头: {
    scope: 'mdx,markdown',
    prefix: '页面',
    description: '一页的开头：每一项是什么，见 .vscode/schemas/pages.json',
    body: frontMatter(),
  },
};

function frontMatter(): string[] {
  const { properties, required } = jsonSchemaOf(EDITOR_SCHEMAS.find(({ name }) => name === 'pages')!) as {
    properties: Record<string, { description: string; enum?: string[] }>;
    required: string[];
  };
  const lines = required.map((field, index) => {
    const { description, enum: choices } = properties[field]!;
    const hint = description.split('\n')[0]!;
    const at = index + 1;
    if (choices) return `${field}: \${${at}|${choices.join(',')}|}`;
    return field === 'asOf' || field === 'checked' ? `${field}: "\${${at}:${hint}}"` : `${field}: \${${at}:${hint}}`;
  });
  return ['---', ...lines, '---', '', '$0'];
}

const print = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
