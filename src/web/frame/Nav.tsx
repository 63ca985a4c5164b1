import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import {
  Bookmark,
  Building2,
  CalendarCheck2,
  ChartColumn,
  Handshake,
  IdCard,
  LayoutDashboard,
  LayoutGrid,
  LayoutPanelTop,
  ListTodo,
  type LucideIcon,
  Package,
  Settings,
  SquareKanban,
  Target,
  Trash2,
  UserRound,
  UserRoundPlus,
} from 'lucide-react';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import type { DescribedType } from '../../core/record-view.ts';
import { useBoards, useSavedViews } from '../boards/kept.ts';
import { groupIcon } from '../catalogue/group-icons.ts';
import { rememberReport } from '../catalogue/kept.ts';
import { useManifest } from '../data/queries.ts';
import type { MessageId } from '../language/messages.ts';
import { useMessage, useText } from '../language/reader.tsx';
import { boardPlace, type Place, viewPlace } from './place.ts';

interface Look {
  /** Names stand beside the icons at any width, as in the drawer. */
  readonly wide: boolean;
  readonly onGo: (() => void) | undefined;
}
const LookContext = createContext<Look>({ wide: false, onGo: undefined });

const item =
  'flex min-h-9 items-center gap-3 rounded-lg px-2 py-1 text-ink hover:bg-accent-soft aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent pointer-coarse:min-h-11';

/** At most so many boards and views stand here; the others are on their page and in the catalogue. */
const mostKept = 6;

const recordLists: readonly (readonly [type: string, name: MessageId, icon: LucideIcon])[] = [
  ['deal', 'navDeals', Handshake],
  ['company', 'navCompanies', Building2],
  ['contact', 'navContacts', UserRound],
  ['product', 'navProducts', Package],
];

/** The sections. `wide` shows their names at any width, as in the drawer. */
export function Nav({ wide = false, onGo }: { wide?: boolean; onGo?: () => void }) {
  const t = useMessage();
  const boards = useBoards().data ?? [];
  const views = useSavedViews() ?? [];
  const { view } = useSearch({ strict: false }) as { readonly view?: string };
  const words = wide ? '' : 'hidden lg:block';
  return (
    <LookContext value={{ wide, onGo }}>
      <nav aria-label={t('navigation')} className="flex min-h-full flex-col gap-4 p-3">
        <Link
          to="/"
          search={{}}
          {...(onGo ? { onClick: onGo } : {})}
          className="flex h-9 items-center gap-3 px-2 text-lg font-bold text-accent"
        >
          <ChartColumn size={22} aria-hidden className="shrink-0" />
          <span className={words}>{t('app')}</span>
          {!wide && <span className="sr-only lg:hidden">{t('app')}</span>}
        </Link>
        <ul className="grid gap-1">
          <Row place={{ address: '/pipeline' }} icon={SquareKanban} name={t('pipeline')} />
          <Row place={{ address: '/leads' }} icon={UserRoundPlus} name={t('navLeads')} />
          <Row place={{ address: '/tasks' }} icon={ListTodo} name={t('tasks')} />
          <Row place={{ address: '/goals' }} icon={Target} name={t('navGoals')} />
          <Row place={{ address: '/' }} icon={LayoutGrid} name={t('allReports')} />
          <Row place={boardPlace('overview')} icon={LayoutDashboard} name={t('overviewBoard')} />
          <Row place={{ address: '/boards' }} icon={LayoutPanelTop} name={t('boards')} />
        </ul>
        <Section title={t('records')}>
          {recordLists.map(([type, name, icon]) => (
            <Row key={type} place={{ address: `/records/${type}` }} icon={icon} name={t(name)} within />
          ))}
          <Row
            place={{ address: '/records/call' }}
            icon={CalendarCheck2}
            name={t('navActivities')}
            current={useIsActivity()}
          />
          <Row place={{ address: '/records/user' }} icon={IdCard} name={t('navUsers')} within />
          <Row place={{ address: '/bin' }} icon={Trash2} name={t('bin')} />
        </Section>
        <Section title={t('reports')}>
          <Groups />
        </Section>
        {boards.length > 0 && (
          <Section title={t('ownBoards')}>
            {boards.slice(0, mostKept).map(({ id, name }) => (
              <Row key={id} place={boardPlace(id)} icon={LayoutPanelTop} name={name} />
            ))}
          </Section>
        )}
        {views.length > 0 && (
          <Section title={t('views')}>
            {views.slice(0, mostKept).map((each) => (
              <Row
                key={each.id}
                place={viewPlace(each)}
                icon={Bookmark}
                name={each.name}
                current={each.id === view}
              />
            ))}
          </Section>
        )}
        <ul className="mt-auto">
          <Row place={{ address: '/settings' }} icon={Settings} name={t('settings')} within />
        </ul>
      </nav>
    </LookContext>
  );
}

/** Whether the page is of something that happened: all their lists are under one name. */
function useIsActivity(): boolean {
  const { type = '' } = useParams({ strict: false }) as { readonly type?: string };
  const { data } = useQuery<{ readonly types: Readonly<Record<string, DescribedType>> }>({
    queryKey: ['record-types'],
    enabled: false,
  });
  return data?.types[type]?.moment !== undefined;
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const { wide } = useContext(LookContext);
  return (
    <div className="border-t border-line pt-3">
      <p aria-hidden className={`mb-1 px-2 text-xs font-medium text-ink2 ${wide ? '' : 'hidden lg:block'}`}>
        {title}
      </p>
      <ul aria-label={title} className="grid gap-1">
        {children}
      </ul>
    </div>
  );
}

function Row({
  place,
  icon: Icon,
  name,
  current,
  within = false,
}: {
  place: Place;
  icon: LucideIcon;
  name: string;
  /** Whether this is where the reader is, where the address alone does not say so. */
  current?: boolean;
  /** Pages below the place are part of it, as a record is of its list. */
  within?: boolean;
}) {
  const { wide, onGo } = useContext(LookContext);
  const state = current === undefined ? {} : ({ 'aria-current': current ? 'page' : undefined } as const);
  return (
    <li>
      <Link
        to={place.address}
        search={place.search ?? {}}
        title={name}
        activeOptions={{ exact: !within, includeSearch: false }}
        {...(onGo ? { onClick: onGo } : {})}
        {...state}
        className={`${item} ${wide ? '' : 'max-lg:justify-center'}`}
      >
        <Icon size={18} aria-hidden className="shrink-0" />
        <bdi className={`min-w-0 truncate ${wide ? '' : 'max-lg:sr-only'}`}>{name}</bdi>
      </Link>
    </li>
  );
}

/** The groups of reports; the one of the report that is read lists its reports. */
function Groups() {
  const text = useText();
  const { wide, onGo } = useContext(LookContext);
  const { groups, reports } = useManifest();
  const { id } = useParams({ strict: false }) as { readonly id?: string };
  const current = reports.find((report) => report.id === id);
  const currentId = current?.id;
  useEffect(() => {
    if (currentId !== undefined) rememberReport(currentId);
  }, [currentId]);
  return Object.entries(groups).map(([group, name]) => {
    const Icon = groupIcon(group);
    const isCurrent = group === current?.group;
    return (
      <li key={group}>
        <Link
          to="/"
          search={{}}
          hash={group}
          title={text(name)}
          activeOptions={{ exact: true, includeHash: true }}
          {...(onGo ? { onClick: onGo } : {})}
          className={`${item} ${wide ? '' : 'max-lg:justify-center'} ${isCurrent ? 'font-medium text-accent' : ''}`}
        >
          <Icon size={18} aria-hidden className="shrink-0" />
          <span className={`min-w-0 ${wide ? '' : 'max-lg:sr-only'}`}>{text(name)}</span>
        </Link>
        {isCurrent && (
          <ul className={`my-1 ms-4 border-s border-line ps-2 ${wide ? '' : 'hidden lg:block'}`}>
            {reports
              .filter((report) => report.group === group)
              .map((report) => (
                <li key={report.id}>
                  <Link
                    to="/reports/$id"
                    params={{ id: report.id }}
                    search={{}}
                    activeOptions={{ includeSearch: false }}
                    {...(onGo ? { onClick: onGo } : {})}
                    className={`${item} text-sm`}
                  >
                    {text(report.title)}
                  </Link>
                </li>
              ))}
          </ul>
        )}
      </li>
    );
  });
}
