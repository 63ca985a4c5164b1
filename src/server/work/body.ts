import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { BineshError } from '../../core/errors.ts';
import { invalid } from '../../store/values.ts';

const largestBody = 500_000;

/** Refuses a body that is larger than any of these routes needs. */
export const limitBody: MiddlewareHandler = bodyLimit({
  maxSize: largestBody,
  onError: () => {
    throw new BineshError('request_too_large', { expected: `${largestBody / 1000} kB` });
  },
});

/** The body as a JSON object. */
export async function objectBody(c: Context): Promise<Readonly<Record<string, unknown>>> {
  const value: unknown = await c.req.json().catch((error: unknown) => {
    throw error instanceof BineshError ? error : new BineshError('invalid_body', {}, error);
  });
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BineshError('invalid_body');
  return value as Readonly<Record<string, unknown>>;
}

/** The body in a shape; an error names the first field that is not in it. */
export async function shapedBody<T extends z.ZodType>(c: Context, shape: T): Promise<z.output<T>> {
  const given = await objectBody(c);
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
