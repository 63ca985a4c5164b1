import type { Context } from 'hono';
import { z } from 'zod';
import { BineshError } from '../../core/errors.ts';
import { invalid, isStorable } from '../../store/values.ts';
import { readBody } from '../writing.ts';

/** The id of a record, as a body gives it. */
export const idShape = z.string().min(1).max(200).refine(isStorable, 'id');

/** A line that people typed. */
export const lineShape = z
  .string()
  .trim()
  .min(1)
  .max(1_000)
  .refine((text) => !/\p{Cc}/u.test(text) && isStorable(text), 'text');

/** The body in a shape; an error names the first field that is not in it. */
export async function shapedBody<T extends z.ZodType>(c: Context, shape: T): Promise<z.output<T>> {
  const given = await readBody(c);
  const read = shape.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  if (issue?.code === 'unrecognized_keys')
    throw new BineshError('unknown_field', {
      field: [...issue.path, ...issue.keys].join('.'),
      expected: shape instanceof z.ZodObject ? Object.keys(shape.shape).join(', ') : '',
    });
  const path = issue?.path ?? [];
  const value = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], given);
  throw invalid(path.join('.'), value ?? '', issue?.message ?? '');
}
