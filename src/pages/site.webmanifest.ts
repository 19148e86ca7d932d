import { manifest } from '../integrations/manifest.ts';

export const GET = (): Response => new Response(manifest());
