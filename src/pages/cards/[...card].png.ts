import { join } from 'node:path';
import type { Card } from '../../cards/card.ts';
import { cardPicture } from '../../cards/picture.ts';
import { pageCards } from '../../integrations/cards.ts';
import { root } from '../../integrations/read-content.ts';

const CACHE = join(root, '.cache/cards');

export const getStaticPaths = () =>
  [...pageCards().values()].map(({ path, card }) => ({ params: { card: path.slice('/cards/'.length, -'.png'.length) }, props: { card } }));

export const GET = async ({ props }: { props: { card: Card } }): Promise<Response> =>
  new Response(new Uint8Array(await cardPicture(props.card, CACHE)));
