import { stylesOf } from '../../../flows/selectors.ts';
import { finder } from '../../../integrations/flows.ts';

export const GET = (): Response => new Response(stylesOf(finder()), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
