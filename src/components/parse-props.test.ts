import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseProps } from './parse-props.ts';

test('a wrong property is answered with a sentence that names the component', () => {
  const schema = z.strictObject({ id: z.string() });
  expect(parseProps(schema, { id: 'a', class: 'x' }, 'Figure')).toEqual({ id: 'a' });
  expect(() => parseProps(schema, { id: 1 }, 'Figure')).toThrow(/^<Figure>：id：/);
});
