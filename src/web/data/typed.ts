import createClient from 'openapi-fetch';
import type { paths } from './api.d.ts';
import { noteVersion, reach } from './client.ts';

/** Every operation of the API by its path, its types made from the description (`api.d.ts`). */
export const client = createClient<paths>({ fetch: reach, querySerializer });

client.use({
  onRequest({ request }) {
    request.headers.set('accept', 'application/json');
    request.headers.set('accept-language', document.documentElement.lang);
  },
});

/** What is undefined or empty is left out; several values have commas between them. */
export function querySerializer(given: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(given))
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  return search.toString();
}

interface Called<Data> {
  readonly data?: Data;
}

/** What an answer holds: every refusal has been thrown as an `ApiError` already. */
export async function read<Data>(call: Promise<Called<Data>>): Promise<NonNullable<Data>> {
  const { data } = await call;
  return data as NonNullable<Data>;
}

/** The same of a write; what is asked afterwards knows of it. */
export async function written<Data>(call: Promise<Called<Data>>): Promise<NonNullable<Data>> {
  const answer = await read(call);
  noteVersion(answer);
  return answer;
}
