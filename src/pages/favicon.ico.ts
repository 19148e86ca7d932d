import { faviconIco } from '../integrations/icons.ts';

export const GET = async (): Promise<Response> => new Response(new Uint8Array(await faviconIco()));
