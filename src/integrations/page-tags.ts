import type { IdentityItems } from '../checks/base/identity.ts';
import { isPlaceholder, shownItems } from '../checks/base/identity.ts';
import { mark } from '../figures/marks.ts';
import { site } from '../site.config.ts';

/** What an article says of itself besides its title. */
export interface Article {
  /** Day of its source, or on which its rules were last compared with their texts: marked, in ISO form. */
  date?: string;
  /** Whose words they are, marked. */
  source: string;
}

/** A page as the tags name it. Numbers are marked text. */
export interface TaggedPage {
  address: string;
  title: string;
  description: string;
  /** Name of the column that the page is, or in which it stands; a page in none is tagged with the site alone. */
  column?: string;
  article?: Article;
  keywords?: readonly string[];
}

/** What the tags need of the site's configuration. */
export interface TagSettings {
  readonly name: string;
  readonly origin: string;
  readonly official: boolean;
  readonly identity: IdentityItems;
  readonly sections: readonly { readonly href: string; readonly type: string }[];
}

/**
 * The tags that programs of the state read from a page (网页标签), in order. What is unknown has no tag. Names of tags
 * ignore case, so that Description and Keywords are also those that search engines read.
 */
export function pageTags(page: TaggedPage, settings: TagSettings = site): [name: string, content: string][] {
  const { address, title, description, column, article, keywords = [] } = page;
  const known = isPlaceholder(settings.origin) ? null : new URL(address, settings.origin);
  const siteCode = shownItems(settings).get('siteCode');
  const tags: [string, string | undefined][] = [
    ['SiteName', settings.name],
    ['SiteDomain', known?.host],
    ['SiteIDCode', siteCode && mark('C', 'site:siteCode', siteCode)],
    ['ColumnName', column],
    ['ColumnType', column && settings.sections.find(({ href }) => address.startsWith(href))?.type],
    ['ArticleTitle', article && title],
    ['PubDate', article?.date],
    ['ContentSource', article?.source],
    ['Keywords', keywords.join(',')],
    ['Description', description],
    ['Url', article && known?.href],
  ];
  return tags.filter((tag): tag is [string, string] => Boolean(tag[1]));
}
