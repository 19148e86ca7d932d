import { APPLE_SIZE, iconPng } from '../integrations/icons.ts';

export const GET = async (): Promise<Response> => new Response(new Uint8Array(await iconPng(APPLE_SIZE, true)));
