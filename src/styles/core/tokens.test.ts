import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const [light, dark] = css
  .split('prefers-color-scheme')
  .map((part) => new Map([...part.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, colour]) => [name!, colour!])));

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast ratio of two colours, from 1 to 21 (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright! + 0.05) / (dark! + 0.05);
}

describe.each([
  ['light', light!],
  ['dark', dark!],
])('in %s colours', (_, colours) => {
  test.each(['ink', 'soft', 'pine', 'danger', 'doubt'])('%s stands out from every ground by 7 to 1 or more (AAA)', (text) => {
    const grounds = ['paper', 'quiet', 'pine-wash', 'danger-wash', 'doubt-wash'].map((name) => colours.get(name)!);
    for (const ground of grounds) expect(contrast(colours.get(text)!, ground), ground).toBeGreaterThanOrEqual(7);
  });

  test('text on buttons stands out from them by 7 to 1 or more', () => {
    for (const name of ['pine', 'danger']) expect(contrast(colours.get(`on-${name}`)!, colours.get(name)!)).toBeGreaterThanOrEqual(7);
  });
});
