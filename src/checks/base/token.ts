/** `{figure.id}`, `{law:id#article}` and the like in prose. */
export const TOKEN = /\{([a-z][a-z0-9-]*:)?([^{}]+)\}/g;

/** The text with its tokens blanked out; offsets stay. */
export const withoutTokens = (text: string): string =>
  text.includes('{') ? text.replace(TOKEN, (token) => '\uFFFC'.repeat(token.length)) : text;
