/** Small drawings of the sheets, a third of a millimetre to the unit: bars for what is written, lines for the scissors. */
import type { PosterSheet } from '../../integrations/poster.ts';

const bar = (x: number, y: number, width: number, height: number): string => `M${x} ${y}h${width}v${height}h-${width}z`;
const row = (x: number, y: number, width: number, height: number): string =>
  bar(x, y, width * 0.3, height) + bar(x + width * 0.45, y, width * 0.55, height);
const times = (count: number, draw: (index: number) => string): string => Array.from({ length: count }, (_, index) => draw(index)).join('');

export const DRAWINGS: Readonly<Record<PosterSheet['id'], { readonly ink: string; readonly cuts: string }>> = {
  a4: {
    ink: bar(8, 9, 40, 9) + times(4, (line) => row(8, 27 + line * 14, 54, 8)) + bar(8, 84, 36, 3) + bar(8, 89, 30, 2) + bar(54, 83, 8, 8),
    cuts: '',
  },
  strips: {
    ink: bar(8, 8, 34, 7) + times(4, (line) => row(8, 20 + line * 9, 54, 5)) + times(8, (strip) => bar(6 + strip * 7.7, 68, 3, 23)),
    cuts: times(7, (strip) => `M${11.3 + strip * 7.7} 63V98`),
  },
  card: {
    ink: times(10, (card) => times(3, (line) => row(10 + (card % 2) * 28, 9 + Math.floor(card / 2) * 18 + line * 4, 20, 2))),
    cuts: `${times(6, (line) => `M4 ${4.5 + line * 18}H66`)}M7 2V97M35 2V97M63 2V97`,
  },
  board: { ink: bar(8, 6, 38, 5) + row(8, 17, 83, 13) + row(8, 35, 83, 13) + row(8, 53, 44, 7) + row(58, 53, 33, 7), cuts: '' },
};
