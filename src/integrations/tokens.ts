import { ContentError } from './content-error.ts';
import { escapeHtml } from './escape.ts';
import type { Inline } from './inline.ts';
import { asOfInline, countInline, exemptInline, figureInline, lawDateInline, lawInline, phoneInline, siteInline } from './inline.ts';
import { stringSource } from './strings.ts';

const TOKEN = /\{([a-z][a-z0-9-]*:)?([^{}]+)\}/g;

/** How a token is printed: as marked text for titles and attributes, or as HTML with links. */
export interface TokenOptions {
  /** Where the text stands, for the error message. */
  origin: string;
  /** False inside another link. */
  link?: boolean;
  /** Values for `{$name}`; they are marked text already. */
  params?: Record<string, string>;
}

/** Prose with tokens as plain text in which every number carries its mark. */
export function renderText(prose: string, options: TokenOptions): string {
  return prose.replace(TOKEN, (token, prefix, ref) => resolve(token, prefix, ref, options).text);
}

/** Prose with tokens as HTML: figures lead to their pages, laws to their articles. */
export function renderHtml(prose: string, options: TokenOptions): string {
  let html = '';
  let at = 0;
  for (const match of prose.matchAll(TOKEN)) {
    const inline = resolve(match[0], match[1], match[2]!, options);
    html += escapeHtml(prose.slice(at, match.index)) + (options.link === false ? inline.htmlWithoutLink : inline.html);
    at = match.index + match[0].length;
  }
  return html + escapeHtml(prose.slice(at));
}

/** A string of the interface as marked text. */
export function t(key: string, params?: Record<string, string>): string {
  return renderText(stringSource(key), { origin: `字符串 ${key}`, params });
}

/** A string of the interface as HTML. */
export function tHtml(key: string, params?: Record<string, string>): string {
  return renderHtml(stringSource(key), { origin: `字符串 ${key}`, params });
}

function resolve(token: string, prefix: string | undefined, ref: string, { origin, params }: TokenOptions): Inline {
  if (ref.startsWith('$')) {
    const value = params?.[ref.slice(1)];
    if (value === undefined) throw new ContentError(origin, `没有给 ${token} 传值`, '检查用到这条文字的组件');
    return { text: value, html: escapeHtml(value), htmlWithoutLink: escapeHtml(value) };
  }
  switch (prefix) {
    case undefined:
      return figureInline(ref, { origin });
    case 'law:':
      return lawInline(ref, { origin });
    case 'lawdate:':
      return lawDateInline(ref, { origin });
    case 'phone:':
      return phoneInline(ref, { origin });
    case 'count:':
      return countInline(ref, { origin });
    case 'asof:':
      return asOfInline(ref, { origin });
    case 'exempt:':
      return exemptInline(ref, { origin });
    case 'site:':
      return siteInline(ref, { origin });
    default:
      throw new ContentError(
        origin,
        `不认识的记号 ${token}`,
        '可用的记号：{数字编号}、{law:…}、{lawdate:…}、{phone:…}、{count:…}、{asof:…}、{site:name}',
      );
  }
}
