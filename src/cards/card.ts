/** What stands on a picture for sharing. One object is both drawn and written into the file as text: the two cannot differ. */

/** How a line is set: the site's name, what the number is, the number, its date, a doubt, and what stands at the foot. */
export type LineStyle = 'site' | 'label' | 'value' | 'date' | 'doubt' | 'foot';

/** One line of a picture. Its numbers carry marks, which are taken off before it is drawn. */
export interface CardLine {
  readonly style: LineStyle;
  readonly text: string;
}

/** Thrown for words that cannot be drawn; the message is for editors. */
export class CardError extends Error {
  override readonly name = 'CardError';
}

/** The lines from top to bottom. */
export type Card = readonly CardLine[];

/** The text that is written into the picture's file: line by line what is drawn on it. */
export const cardText = (card: Card): string => card.map(({ text }) => text).join('\n');
