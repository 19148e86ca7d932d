import { checkTextWords } from '../../../integrations/check-text-words.ts';

export const GET = (): Response => new Response(`${JSON.stringify(checkTextWords())}\n`);
