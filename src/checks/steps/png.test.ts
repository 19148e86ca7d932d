import { describe, expect, test } from 'vitest';
import { encode, paletteOf } from '../../cards/encode.ts';
import { readChunks, textChunk, textOf, withText, writeChunks } from './png.ts';

const [head, ...rest] = encode(new Uint8Array(4 * 4 * 3), 4, 4, paletteOf('#ffffff', [['#000000', 1]]));
const picture = (...texts: string[]): Buffer => writeChunks([head!, ...texts.map(textChunk), ...rest]);

describe('png', () => {
  test('a text that is written is read again, sign by sign', () => {
    expect(textOf(picture('城市低保标准\n590元/月'))).toBe('城市低保标准\n590元/月');
    expect(textOf(picture())).toBe('');
    expect(textOf(picture('一', '二'))).toBe('一\n二');
  });

  test('another text leaves the pixels as they are', () => {
    const pixels = (bytes: Uint8Array): string[] =>
      readChunks(bytes)
        .filter(({ name }) => name !== 'iTXt')
        .map(({ name, data }) => name + Buffer.from(data).toString('hex'));
    const other = withText(picture('前'), '后');
    expect(textOf(other)).toBe('后');
    expect(pixels(other)).toEqual(pixels(picture('前')));
  });

  test.each([
    ['no PNG at all', Buffer.from('GIF89a')],
    ['a file that is cut off', picture('字').subarray(0, 50)],
    ['a text that was changed behind the checksum', Buffer.from(picture('390').toString('latin1').replace('390', '590'), 'latin1')],
    ['a text in an older form', writeChunks([head!, { name: 'tEXt', data: Buffer.from('Comment\x00390', 'latin1') }, ...rest])],
  ])('%s is refused', (_, bytes) => {
    expect(() => textOf(bytes)).toThrow(SyntaxError);
  });
});
