import { releasesIndex } from '../../integrations/feeds.ts';

export const GET = (): Response => new Response(`${JSON.stringify(releasesIndex(), null, 1)}\n`);
