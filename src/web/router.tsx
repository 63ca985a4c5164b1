import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { Frame } from './frame/Frame.tsx';
import { NotFound, PageError } from './parts/Problem.tsx';
import { PageSkeleton } from './parts/Skeleton.tsx';
import { parseSearch, stringifySearch, textsOf } from './report/address-text.ts';

export type { Search } from './report/address-text.ts';

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
  component: lazyRouteComponent(() => import('./catalogue/CataloguePage.tsx'), 'CataloguePage'),
});

const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id',
  validateSearch: textsOf,
  component: lazyRouteComponent(() => import('./report/ReportPage.tsx'), 'ReportPage'),
});

const boards = createRoute({
  getParentRoute: () => root,
  path: '/boards',
  component: lazyRouteComponent(() => import('./boards/BoardsPage.tsx'), 'BoardsPage'),
});

const board = createRoute({
  getParentRoute: () => root,
  path: '/boards/$id',
  validateSearch: textsOf,
  component: lazyRouteComponent(() => import('./boards/BoardPage.tsx'), 'BoardPage'),
});

const rep = createRoute({
  getParentRoute: () => root,
  path: '/reps/$id',
  validateSearch: textsOf,
  component: lazyRouteComponent(() => import('./boards/RepPage.tsx'), 'RepPage'),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/SettingsPage.tsx'), 'SettingsPage'),
});

const settingsSection = createRoute({
  getParentRoute: () => root,
  path: '/settings/$section',
  component: lazyRouteComponent(() => import('./settings/SettingsPage.tsx'), 'SettingsPage'),
});

const leads = createRoute({
  getParentRoute: () => root,
  path: '/leads',
  validateSearch: textsOf,
  component: lazyRouteComponent(() => import('./leads/LeadsPage.tsx'), 'LeadsPage'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/AccountPage.tsx'), 'AccountPage'),
});

const pipeline = createRoute({
  getParentRoute: () => root,
  path: '/pipeline',
  validateSearch: textsOf,
  component: lazyRouteComponent(() => import('./pipeline/PipelinePage.tsx'), 'PipelinePage'),
});

const recordList = createRoute({
  getParentRoute: () => root,
  path: '/records/$type',
  validateSearch: textsOf,
  component: lazyRouteComponent(() => import('./record/RecordList.tsx'), 'RecordList'),
});

const goals = createRoute({
  getParentRoute: () => root,
  path: '/goals',
  validateSearch: textsOf,
  component: lazyRouteComponent(() => import('./goals/GoalsPage.tsx'), 'GoalsPage'),
});

const bin = createRoute({
  getParentRoute: () => root,
  path: '/bin',
  validateSearch: textsOf,
  component: lazyRouteComponent(() => import('./lists/BinPage.tsx'), 'BinPage'),
});

const tasks = createRoute({
  getParentRoute: () => root,
  path: '/tasks',
  validateSearch: (search): { readonly of?: string } => {
    const { of } = textsOf(search);
    return of === undefined ? {} : { of };
  },
  component: lazyRouteComponent(() => import('./logging/tasks/TasksPage.tsx'), 'TasksPage'),
});

const deal = createRoute({
  getParentRoute: () => root,
  path: '/deals/$id',
  component: lazyRouteComponent(() => import('./deal/DealPage.tsx'), 'DealPage'),
});

const record = createRoute({
  getParentRoute: () => root,
  path: '/records/$type/$id',
  beforeLoad: ({ params: { type, id } }) => {
    // A deal has a page of its own.
    if (type === 'deal') throw redirect({ to: '/deals/$id', params: { id }, replace: true });
  },
  component: lazyRouteComponent(() => import('./record/RecordPage.tsx'), 'RecordPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    catalogue,
    boards,
    board,
    rep,
    pipeline,
    report,
    settings,
    account,
    settingsSection,
    leads,
    goals,
    bin,
    tasks,
    deal,
    record,
    recordList,
  ]),
  parseSearch,
  stringifySearch,
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
