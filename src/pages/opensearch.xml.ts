import { openSearch } from '../integrations/open-search.ts';

export const GET = (): Response => new Response(openSearch());
