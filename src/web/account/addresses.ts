/** Where one signs in to come back to a page. */
export function signInAddress({ pathname, search, hash }: Location): string {
  const here = pathname + search + hash;
  return here === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ next: here })}`;
}

/** Where whoever signs in is led, by the address of the page: never to another host. */
export function nextAddress(search: string, origin: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/';
  // A browser reads a backslash as a slash, so only it says whose the address is.
  const url = URL.parse(next, origin);
  if (url === null || url.origin !== origin || !next.startsWith('/')) return '/';
  return url.pathname + url.search + url.hash;
}
