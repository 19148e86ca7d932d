import { join } from 'node:path';
import { CardError } from '../../cards/card.ts';
import { cardPicture } from '../../cards/picture.ts';
import type { PageCard } from '../../integrations/cards.ts';
import { pageCards } from '../../integrations/cards.ts';
import { ContentError } from '../../integrations/content-error.ts';
import { root } from '../../integrations/read-content.ts';

const CACHE = join(root, '.cache/cards');

export const getStaticPaths = () =>
  [...pageCards().values()].map((props) => ({ params: { card: props.path.slice('/cards/'.length, -'.png'.length) }, props }));

export const GET = async ({ props: { card, observation } }: { props: PageCard }): Promise<Response> => {
  try {
    return new Response(new Uint8Array(await cardPicture(card, CACHE)));
  } catch (error) {
    if (!(error instanceof CardError)) throw error;
    throw new ContentError(
      observation.figure.origin.file,
      error.message,
      '把这个数字的名称改短，或换掉那个字；换不掉的，在 src/site.config.ts 里把 pictures 改成 false',
    );
  }
};
