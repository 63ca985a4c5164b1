import type { TempHouse } from './temp-house.ts';

/** An answer, and any place in its body by a path such as `error.code` or `deals.0.id`. */
export interface Answered {
  readonly status: number;
  readonly body: unknown;
  at(path: string): unknown;
}

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Asks a house in JSON. */
export function asker({ ask }: Pick<TempHouse, 'ask'>) {
  return async (
    method: Method,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answered> => {
    const answer = await ask(path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const json: unknown = await answer.json();
    const at = (place: string): unknown =>
      place
        .split('.')
        .reduce<unknown>((found, key) => (found as Record<string, unknown> | null)?.[key], json);
    return { status: answer.status, body: json, at };
  };
}
