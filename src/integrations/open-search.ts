import { site } from '../site.config.ts';
import { escapeHtml } from './escape.ts';
import { t } from './tokens.ts';

/** Names longer than this are cut by browsers. */
const LONGEST_NAME = 16;

/**
 * How a browser searches the site, as OpenSearch describes it. What was typed stands behind `#`, as the site's own box
 * writes it: it is sent to nobody.
 */
export function openSearch(settings: Pick<typeof site, 'origin' | 'shortName' | 'language'> = site): string {
  const at = (path: string): string => escapeHtml(new URL(path, settings.origin).href);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escapeHtml([...settings.shortName].slice(0, LONGEST_NAME).join(''))}</ShortName>`,
    `  <Description>${escapeHtml(t('opensearch.description'))}</Description>`,
    `  <Language>${settings.language}</Language>`,
    `  <Image width="16" height="16" type="image/x-icon">${at('/favicon.ico')}</Image>`,
    `  <Url type="text/html" method="get" template="${at('/search/')}#q={searchTerms}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}
