/** Prose as readers get it, without tokens: for what is kept when the data behind a token may be gone. */
import type { Content } from '../figures/content.ts';
import type { Registry } from '../figures/registry.ts';
import { asOfText, dateText } from '../figures/wording.ts';
import { TOKEN } from './base/token.ts';

const UNSEEN = '（据二手资料，未核到原文）';

/** Undoes the tokens of a text. Counters stay as they are: they change with every build, and a change of theirs is none of the text. */
export function plainWords(
  { laws, exemptions, phones }: Pick<Content, 'laws' | 'exemptions' | 'phones'>,
  registry: Registry,
): (text: string) => string {
  const resolve = (kind: string | undefined, ref: string): string | undefined => {
    switch (kind) {
      case undefined:
        return registry.hasObservation(ref) ? registry.observation(ref).published : undefined;
      case 'asof:':
        return registry.hasObservation(ref) ? asOfText(registry.observation(ref)) : undefined;
      case 'law:':
        return lawWords(laws, ref);
      case 'lawdate:': {
        const [id, field] = ref.split('.') as [string, 'issued' | 'effective'];
        const date = laws.find((law) => law.id === id)?.data[field];
        return date ? dateText(date) : undefined;
      }
      case 'phone:':
        return phones[ref];
      case 'exempt:':
        return exemptions.find(({ id }) => id === ref)?.data.phrase;
      default:
        return undefined;
    }
  };
  return (text) =>
    text.includes('{') ? text.replace(TOKEN, (token, kind: string | undefined, ref: string) => resolve(kind, ref) ?? token) : text;
}

function lawWords(laws: Content['laws'], ref: string): string | undefined {
  const [id, article] = ref.split('#') as [string, string?];
  const law = laws.find((one) => one.id === id)?.data;
  const entry = law?.articles.find(({ at }) => at === article);
  if (!law || (article !== undefined && !entry)) return undefined;
  return `《${law.short}》${article ?? ''}${entry?.confidence === '二手' || entry?.confidence === '推算' ? UNSEEN : ''}`;
}
