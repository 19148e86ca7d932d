/** JSON as the site writes it: readable, and the same on every build. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
