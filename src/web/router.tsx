import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { CataloguePage } from './catalogue/CataloguePage.tsx';
import { Frame } from './frame/Frame.tsx';
import { NotFound, PageError } from './parts/Problem.tsx';
import { PageSkeleton } from './parts/Skeleton.tsx';

/** What an address says after its question mark: plain text by name, as the API takes it. */
export type Search = Readonly<Record<string, string>>;

function textsOf(search: Record<string, unknown>): Search {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(search)) {
    if (name !== 'locale' && value !== undefined && value !== '') texts[name] = String(value);
  }
  return texts;
}

const root = createRootRoute({
  component: Frame,
  errorComponent: PageError,
  notFoundComponent: () => <NotFound />,
});

const catalogue = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search): { readonly q?: string } => {
    const { q } = textsOf(search);
    return q === undefined ? {} : { q };
  },
  component: CataloguePage,
});

const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id',
  validateSearch: textsOf,
  component: lazyRouteComponent(() => import('./report/ReportPage.tsx'), 'ReportPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([catalogue, report]),
  // No JSON in addresses: `from=2026-03-21&owner=u1,u2`, readable and the same as the API's.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const query = new URLSearchParams(textsOf(search));
    return query.size === 0 ? '' : `?${query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')}`;
  },
  defaultPreload: 'intent',
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: PageError,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
