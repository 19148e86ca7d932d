/** Content files into entries; what does not fit its schema is reported and left out. */
import type { z } from 'zod';
import type { GrantData, GrantTotalData, ProjectData } from '../../figures/charity-schema.ts';
import { grantSchema, grantTotalSchema, projectSchema } from '../../figures/charity-schema.ts';
import type { Sited } from '../../figures/content.ts';
import type { EventData } from '../../figures/event.ts';
import { eventId, figureEventSchema, pageEventSchema } from '../../figures/event.ts';
import type {
  EmptyData,
  ExceptionData,
  ExemptionData,
  FigureData,
  GapData,
  LawData,
  LedgerData,
  RelationData,
} from '../../figures/schema.ts';
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
  SLUG,
} from '../../figures/schema.ts';
import type { Finding } from '../base/finding.ts';
import { explainIssues } from './explain-issue.ts';
import type { YamlFile } from './read-yaml.ts';

type Path = readonly (string | number)[];

/** Entries of all kinds, filled file by file. */
export interface Entries {
  figures: Sited<FigureData>[];
  relations: Sited<RelationData>[];
  ledgers: Sited<LedgerData>[];
  laws: Sited<LawData>[];
  exceptions: Sited<ExceptionData>[];
  exemptions: Sited<ExemptionData>[];
  gaps: Sited<GapData>[];
  empty: Sited<EmptyData>[];
  corrections: Sited<EventData>[];
  projects: Sited<ProjectData>[];
  grants: Sited<GrantData>[];
  grantTotals: Sited<GrantTotalData>[];
}

export const noEntries = (): Entries => ({
  figures: [],
  relations: [],
  ledgers: [],
  laws: [],
  exceptions: [],
  exemptions: [],
  gaps: [],
  empty: [],
  corrections: [],
  projects: [],
  grants: [],
  grantTotals: [],
});

/** What a file holds: one kind of entries; rows of grants stand beside the totals that they prove. */
export type FileKind = Exclude<keyof Entries, 'grantTotals'>;

/** Which kind of file a path below `src/content/` is; null for files that other readers check. */
export function kindOf(file: string): FileKind | null {
  const folder = /^src\/content\/(figures|relations|sources|laws|projects|grants)\/[^/]+\.yaml$/.exec(file)?.[1];
  if (folder) return folder === 'sources' ? 'ledgers' : (folder as FileKind);
  if (/^src\/content\/exceptions\.yaml$/.test(file)) return 'exceptions';
  if (/^src\/content\/exemptions\.yaml$/.test(file)) return 'exemptions';
  if (/^src\/content\/corrections\.yaml$/.test(file)) return 'corrections';
  if (/^src\/content\/empty\.yaml$/.test(file)) return 'empty';
  return /^src\/content\/gaps[a-z-]*\.yaml$/.test(file) ? 'gaps' : null;
}

/** An event is on a page when it names one; everything else about it follows. */
const eventSchemaFor = (value: unknown): z.ZodType<EventData> =>
  value !== null && typeof value === 'object' && 'page' in value ? pageEventSchema : figureEventSchema;

/** Adds the entries of one file; gives the findings on its shape. */
export function readEntries(yaml: YamlFile, kind: FileKind, into: Entries): Finding[] {
  const findings: Finding[] = [];
  const take = <T>(list: Sited<T>[], schema: z.ZodType<T>, id: (data: T) => string, value: unknown, path: Path): void => {
    const result = schema.safeParse(value);
    if (result.success) list.push({ id: id(result.data), data: result.data, origin: { file: yaml.file, path } });
    else findings.push(...explainIssues(yaml, path, result.error.issues));
  };
  const named = <T>(list: Sited<T>[], key: string, schema: z.ZodType<T>): void => {
    const group = groupOf(yaml, key, findings);
    if (Array.isArray(group)) findings.push(shapeFault(yaml, `“${key}”下面应是一条条带编号的条目，不是列表`));
    else for (const [id, value] of Object.entries(group)) take(list, schema, () => id, value, [key, id]);
  };
  const listed = <T>(
    list: Sited<T>[],
    key: string,
    schema: z.ZodType<T> | ((value: unknown) => z.ZodType<T>),
    id: (data: T) => string,
  ): void => {
    const direct = Array.isArray(yaml.value);
    const group = direct ? yaml.value : groupOf(yaml, key, findings);
    if (!Array.isArray(group))
      findings.push(...(Object.keys(group as object).length > 0 ? [shapeFault(yaml, `“${key}”下面应是列表，每条前面有一个短横`)] : []));
    else
      group.forEach((value, index) =>
        take(list, typeof schema === 'function' ? schema(value) : schema, id, value, direct ? [index] : [key, index]),
      );
  };
  switch (kind) {
    case 'figures':
      named(into.figures, 'figures', figureSchema);
      checkIds(yaml, 'figures', FIGURE_ID, 'dibao.urban.standard', findings);
      break;
    case 'relations':
      named(into.relations, 'relations', relationSchema);
      checkIds(yaml, 'relations', SLUG, 'organizations-growth', findings);
      break;
    case 'gaps':
      named(into.gaps, 'gaps', gapSchema);
      break;
    case 'ledgers':
      take(into.ledgers, ledgerSchema, ({ document }) => document, yaml.value, []);
      break;
    case 'laws':
      take(into.laws, lawSchema, ({ id }) => id, yaml.value, []);
      break;
    case 'projects':
      take(into.projects, projectSchema, () => nameOf(yaml.file), yaml.value, []);
      break;
    case 'grants':
      readGrants(yaml, into, findings, take);
      break;
    case 'exceptions':
      listed(into.exceptions, 'exceptions', exceptionSchema, ({ relation }) => relation);
      break;
    case 'empty':
      listed(into.empty, 'empty', emptySchema, ({ kind: empty }) => empty);
      break;
    case 'exemptions':
      listed(into.exemptions, 'exemptions', exemptionSchema, ({ id }) => id);
      break;
    case 'corrections':
      listed<EventData>(into.corrections, 'corrections', eventSchemaFor, eventId);
      break;
    default:
      kind satisfies never;
  }
  return findings;
}

const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');

type Take = <T>(list: Sited<T>[], schema: z.ZodType<T>, id: (data: T) => string, value: unknown, path: Path) => void;

/** Rows by their ids, and the totals that they are held against. */
function readGrants(yaml: YamlFile, into: Entries, findings: Finding[], take: Take): void {
  const { rows = {}, totals = [], ...others } = (yaml.value ?? {}) as Record<string, unknown>;
  if (Object.keys(others).length > 0 || !isGroup(rows) || !Array.isArray(totals)) {
    findings.push(shapeFault(yaml, '文件最外层应只有“totals:”和“rows:”两项，前者是列表，后者是一条条带编号的条目'));
    return;
  }
  for (const [id, value] of Object.entries(rows)) {
    if (!SLUG.test(id))
      findings.push({
        slug: 'data-schema',
        place: yaml.place(['rows', id]),
        what: `编号“${id}”的写法不对。`,
        evidence: `写着 ${id}。`,
        remedy: '编号用小写英文字母、数字和连字符。',
      });
    take(into.grants, grantSchema, () => id, value, ['rows', id]);
  }
  totals.forEach((value, index) => take(into.grantTotals, grantTotalSchema, totalName, value, ['totals', index]));
}

const isGroup = (value: unknown): value is object => value !== null && typeof value === 'object' && !Array.isArray(value);

const totalName = (total: GrantTotalData): string => ('figure' in total ? total.figure : total.stage);

/** The entries below the file's one top-level key. */
function groupOf(yaml: YamlFile, key: string, findings: Finding[]): object {
  const value = yaml.value as Record<string, unknown> | null;
  if (value !== null && typeof value === 'object' && Object.keys(value).every((name) => name === key)) {
    const group = value[key];
    if (group !== null && typeof group === 'object') return group;
    if (group === null || group === undefined) return {};
  }
  findings.push(shapeFault(yaml, `文件最外层应只有“${key}:”一项，条目都写在它下面`));
  return {};
}

function checkIds(yaml: YamlFile, key: string, form: RegExp, example: string, findings: Finding[]): void {
  const group = (yaml.value as Record<string, object> | null)?.[key];
  if (!group || typeof group !== 'object') return;
  for (const id of Object.keys(group)) {
    if (form.test(id)) continue;
    findings.push({
      slug: 'data-schema',
      place: yaml.place([key, id]),
      what: `编号“${id}”的写法不对。`,
      evidence: `写着 ${id}。`,
      remedy: `编号用小写英文字母、数字和连字符，如 ${example}。`,
    });
  }
}

const shapeFault = (yaml: YamlFile, what: string): Finding => ({
  slug: 'data-schema',
  place: yaml.place([]),
  what: `${what}。`,
  evidence: `文件开头写着“${yaml.text.trim().split('\n')[0]!.slice(0, 40)}”。`,
  remedy: '照同一目录里别的文件改好。',
});
