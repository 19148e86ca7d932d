/** Which strings of the content files are prose for readers. */
import type { Prose } from '../../figures/content.ts';
import type { YamlFile, YamlString } from './read-yaml.ts';

/** Keys whose strings reach a page as text with tokens. */
const PROSE_KEYS = new Set([
  'label',
  'scope',
  'note',
  'statement',
  'crosses',
  'uncheckable',
  'because',
  'reason',
  'what',
  'ask',
  'text',
  'title',
  'short',
  'lead',
  'description',
  'term',
  'meaning',
  'runner',
  'category',
  'unpublished',
  'question',
  'answer',
  'hint',
  'summary',
  'caption',
]);

/** Prose of a YAML file below `src/content/`. Laws are quoted whole and sealed; ledgers hold evidence. */
export function proseOf(yaml: YamlFile): Prose[] {
  if (/^src\/content\/(?:laws|sources)\//.test(yaml.file) || /^src\/content\/exemptions\.yaml$/.test(yaml.file)) return [];
  return yaml
    .strings()
    .filter((one) => isProse(yaml.file, one) || isPageWording(yaml, one))
    .map(({ value, at }) => ({ text: value, at }));
}

function isProse(file: string, { path }: YamlString): boolean {
  const key = path.filter((step) => typeof step === 'string').at(-1);
  if (key === undefined) return false;
  if (file.startsWith('src/content/strings/') && key === 'note') return false;
  return PROSE_KEYS.has(key as string);
}

/** What a page said and says. Of a figure the same fields hold phrases, which its data witness. */
function isPageWording({ file, value }: YamlFile, { path }: YamlString): boolean {
  if (file !== 'src/content/corrections.yaml' || !['old', 'new'].includes(String(path.at(-1)))) return false;
  const event = (value as { corrections?: unknown[] } | null)?.corrections?.[Number(path[1])];
  return event !== null && typeof event === 'object' && 'page' in event;
}
