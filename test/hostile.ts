import type { TempHouse } from './temp-house.ts';

/** Texts that somebody sends to see what happens. */
export const hostileTexts: readonly string[] = [
  '',
  '\0',
  'a\0b',
  '<script>alert(1)</script>',
  '\u202egnp.exe\u202c',
  '\ud800',
  '👩‍👩‍👧‍👦'.repeat(20),
  'ن'.repeat(300),
  "'; drop table deal; --",
  '../../../etc/passwd',
  '__proto__',
  '%',
  '{"$ne":""}',
  '9'.repeat(400),
  '-1',
  '0001-01-01T00:00:00Z',
];

/** Other values, for wherever a body has one. */
export const hostileValues: readonly unknown[] = [
  ...hostileTexts,
  null,
  true,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  0.1,
  [],
  {},
  [[[]]],
  [null],
  { toString: 1 },
  Array.from({ length: 10_001 }, (_, at) => `id-${at}`),
];

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

/** One operation of the API as its description has it. */
export interface Operation {
  readonly method: string;
  /** As in `/api/deals/{id}/move`. */
  readonly path: string;
  readonly query: readonly string[];
  /** A body that fits, as far as the description says; undefined where it takes none. */
  readonly body: unknown;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}
interface Described {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** What the API says that it does. Of the records and reports, which are all alike, one each. */
export async function operations({ ask }: Pick<TempHouse, 'ask'>): Promise<readonly Operation[]> {
  const described = (await (await ask('/api/openapi.json')).json()) as Description;
  const alike = /^\/api\/(records|names)\/(?!deal\b)|^\/api\/reports\/(?!\{)/;
  const schemaOf = (schema: Schema): Schema => {
    const name = schema.$ref?.split('/').at(-1);
    return name === undefined ? schema : (described.components.schemas[name] ?? {});
  };
  const sample = (given: Schema, depth = 0): unknown => {
    const { type, properties, items, enum: values, const: only, oneOf, anyOf } = schemaOf(given);
    const first = Array.isArray(type) ? type[0] : type;
    const choice = (oneOf ?? anyOf)?.[0];
    if (only !== undefined) return only;
    if (values !== undefined) return values[0];
    if (choice !== undefined) return sample(choice, depth);
    if (first === 'array') return items === undefined || depth > 4 ? [] : [sample(items, depth + 1)];
    if (first === 'object' || properties !== undefined)
      return Object.fromEntries(
        Object.entries(depth > 4 ? {} : (properties ?? {})).map(([name, each]) => [
          name,
          sample(each, depth + 1),
        ]),
      );
    return first === 'integer' || first === 'number' ? 1 : first === 'boolean' ? true : 'x';
  };
  return Object.entries(described.paths)
    .filter(([path]) => !alike.test(path))
    .flatMap(([path, byMethod]) =>
      Object.entries(byMethod).map(([method, { parameters = [], requestBody }]) => ({
        method: method.toUpperCase(),
        path,
        query: parameters.filter((each) => each.in === 'query').map(({ name }) => name),
        body:
          requestBody === undefined ? undefined : sample(Object.values(requestBody.content)[0]?.schema ?? {}),
      })),
    );
}

/** The body once for each of its places and each of the values, with that value there. */
export function* spoiled(body: unknown, values: readonly unknown[]): Generator<unknown> {
  if (typeof body === 'object' && body !== null) {
    for (const [name, inner] of Object.entries(body))
      for (const worse of spoiled(inner, values))
        yield Array.isArray(body) ? [worse] : { ...body, [name]: worse };
  }
  yield* values;
}
