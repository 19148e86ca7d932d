import { jsonFeed } from '../../integrations/feeds.ts';

export const GET = (): Response => new Response(`${JSON.stringify(jsonFeed(), null, 1)}\n`);
