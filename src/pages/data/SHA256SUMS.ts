/** The build writes the checksums when the files are finished; until then there is nothing to say. */
export const GET = (): Response => new Response('\n');
