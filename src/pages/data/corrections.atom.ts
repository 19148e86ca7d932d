import { atomFeed } from '../../integrations/feeds.ts';

export const GET = (): Response => new Response(atomFeed());
