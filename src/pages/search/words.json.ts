import { searchWords } from '../../integrations/search-words.ts';

export const GET = (): Response => new Response(`${JSON.stringify(searchWords())}\n`);
