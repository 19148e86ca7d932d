/** The table of headers and types in nginx's words, for `deploy/nginx/site.conf`. */
import { OTHER_TYPES, TEXT_TYPES, UNKNOWN_TYPE } from './file-types.ts';
import type { HeaderRule } from './headers.ts';
import { FOREVER, HSTS } from './headers.ts';

const MADE = '# Made by the build from src/integrations/headers.ts and file-types.ts: change it there.\n';

/** `types.conf`, for the block `http` or `server`: replaces nginx's own table, which lacks some types and all charsets. */
export function nginxTypes(): string {
  const lines = Object.entries({ ...TEXT_TYPES, ...OTHER_TYPES }).map(([ending, type]) => `    ${quoted(type)} ${ending.slice(1)};\n`);
  return `${MADE}types {\n${lines.join('')}}\ndefault_type ${UNKNOWN_TYPE};\n`;
}

/** `headers.conf`, for the block `http`: what each header says at which address. */
export function nginxMaps(rules: readonly HeaderRule[]): string {
  const maps = namesOf(rules).map((name) => map(ADDRESS, variableOf(name), casesOf(name, rules)));
  return [
    MADE,
    '# Kept from the first time it is asked for: a page of errors is served under the address that the reader asked for.\n',
    map('$uri', ADDRESS, ['~(?s)^(?<site_whole_address>.*)$ $site_whole_address', 'default ""']),
    ...maps,
    '# What is missing or went wrong is never kept for long.\n',
    map('$status', '$site_failed', ['~^[45] failed', 'default ""']),
    map(`"$site_failed ${variableOf('Cache-Control')}"`, '$site_cache_control_said', [
      `"failed ${FOREVER['Cache-Control']}" ${quoted(valueAt('Cache-Control', rules[0]!))}`,
      `default ${variableOf('Cache-Control')}`,
    ]),
    map('$status', '$site_allow', ['405 "GET, HEAD"', 'default ""']),
    '# Over TLS only: over http it would mean nothing.\n',
    map('$https', '$site_hsts', [`on ${quoted(HSTS[1])}`, 'default ""']),
  ].join('\n');
}

/** `add-headers.conf`, for the block `server`. A block inside it must add no header of its own: nginx would drop all of these. */
export function nginxHeaders(rules: readonly HeaderRule[]): string {
  const lines = namesOf(rules).map((name) => added(name, name === 'Cache-Control' ? '$site_cache_control_said' : variableOf(name)));
  return `${MADE}set $site_asked ${ADDRESS};\n${[...lines, added(HSTS[0], '$site_hsts'), added('Allow', '$site_allow')].join('')}`;
}

const ADDRESS = '$site_address';
const added = (name: string, value: string): string => `add_header ${name} ${value} always;\n`;
const quoted = (value: string): string => `"${value.replace(/["\\$]/g, '\\$&')}"`;
const variableOf = (name: string): string => `$site_${name.toLowerCase().replaceAll('-', '_')}`;
const namesOf = (rules: readonly HeaderRule[]): string[] => [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
const valueAt = (name: string, { headers }: HeaderRule): string => headers[name]!;

function map(from: string, to: string, cases: readonly string[]): string {
  return `map ${from} ${to} {\n${cases.map((one) => `    ${one};\n`).join('')}}\n`;
}

/** nginx takes the first expression that fits, the table the last rule. */
function casesOf(name: string, rules: readonly HeaderRule[]): string[] {
  const there = rules.filter(({ headers }) => name in headers).reverse();
  const everywhere = there.find(({ path, ending }) => path === '/' && ending === undefined);
  return [
    ...there.filter((rule) => rule !== everywhere).map((rule) => `"~${patternOf(rule)}" ${quoted(valueAt(name, rule))}`),
    `default ${everywhere ? quoted(valueAt(name, everywhere)) : '""'}`,
  ];
}

const patternOf = ({ path, whole, ending }: HeaderRule): string =>
  `^${escaped(path)}${whole ? '$' : ending === undefined ? '' : `.*${escaped(ending)}$`}`;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
