/** Style sheets for some screens, or for paper: every other screen is drawn without waiting for them. */
export const MEDIA: Readonly<Record<string, string>> = {
  print: 'print',
  wide: '(min-width:1024px)',
  zoomed: '(max-width:19em),(max-height:20em)',
};
