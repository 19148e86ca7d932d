import { ICON_SIZES, iconPng } from '../../integrations/icons.ts';

export const getStaticPaths = () =>
  ICON_SIZES.flatMap((size) => [
    { params: { icon: String(size) }, props: { size, filled: false } },
    { params: { icon: `maskable-${size}` }, props: { size, filled: true } },
  ]);

export const GET = async ({ props }: { props: { size: number; filled: boolean } }): Promise<Response> =>
  new Response(new Uint8Array(await iconPng(props.size, props.filled)));
