/** What an address says after its question mark: plain text by name, as the API takes it. */
export type Search = Readonly<Record<string, string>>;

/** The texts of a search, without what says nothing; the language is a preference, not part of an address. */
export function textsOf(search: Readonly<Record<string, unknown>>): Search {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(search)) {
    if (name !== 'locale' && value !== undefined && value !== '') texts[name] = String(value);
  }
  return texts;
}

/** Reads `?from=2026-03-21&owner=u1&owner=u2`; a name written twice is a list, as the API reads it. */
export function parseSearch(text: string): Record<string, string> {
  const search: Record<string, string> = {};
  for (const [written, value] of new URLSearchParams(text)) {
    if (written === 'locale') continue;
    // The API also takes `filter=owner=u1`.
    const [name, own] =
      written === 'filter' && value.includes('=')
        ? [value.slice(0, value.indexOf('=')), value.slice(value.indexOf('=') + 1)]
        : [written, value];
    search[name] = search[name] === undefined ? own : `${search[name]},${own}`;
  }
  return search;
}

/** No JSON in addresses: readable, and the same as the API's. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams(textsOf(search));
  return query.size === 0 ? '' : `?${query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')}`;
}
