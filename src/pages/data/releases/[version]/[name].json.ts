import { keptFiles } from '../../../../integrations/corrections.ts';

export const getStaticPaths = () => keptFiles().map(({ version, name, text }) => ({ params: { version, name }, props: { text } }));

export const GET = ({ props }: { props: { text: string } }): Response => new Response(props.text);
