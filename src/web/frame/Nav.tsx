import { Link, useParams } from '@tanstack/react-router';
import { ChartColumn } from 'lucide-react';
import { groupIcon } from '../catalogue/group-icons.ts';
import { useManifest } from '../data/queries.ts';
import { useMessage, useText } from '../language/reader.tsx';

const item =
  'flex min-h-9 items-center gap-3 rounded-lg px-2 py-1 text-ink hover:bg-accent-soft aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent';

/** The sections. `wide` shows their names at any width, as in the drawer. */
export function Nav({ wide = false, onGo }: { wide?: boolean; onGo?: () => void }) {
  const t = useMessage();
  const text = useText();
  const { groups, reports } = useManifest();
  const { id } = useParams({ strict: false });
  const current = reports.find((report) => report.id === id)?.group;
  const words = wide ? '' : 'hidden lg:block';
  return (
    <nav aria-label={t('navigation')} className="p-3">
      <Link
        to="/"
        search={{}}
        {...(onGo ? { onClick: onGo } : {})}
        className="mb-3 flex h-9 items-center gap-3 px-2 text-lg font-bold text-accent"
      >
        <ChartColumn size={22} aria-hidden className="shrink-0" />
        <span className={words}>{t('app')}</span>
        {!wide && <span className="sr-only lg:hidden">{t('app')}</span>}
      </Link>
      <ul className="grid gap-1">
        {Object.entries(groups).map(([group, name]) => {
          const Icon = groupIcon(group);
          return (
            <li key={group}>
              <Link
                to="/"
                search={{}}
                hash={group}
                title={text(name)}
                activeOptions={{ exact: true, includeHash: true }}
                {...(onGo ? { onClick: onGo } : {})}
                className={`${item} ${group === current ? 'font-medium text-accent' : ''}`}
              >
                <Icon size={18} aria-hidden className="shrink-0" />
                <span className={`min-w-0 ${words}`}>{text(name)}</span>
                {!wide && <span className="sr-only lg:hidden">{text(name)}</span>}
              </Link>
              {group === current && (
                <ul className={`my-1 ms-4 border-s border-line ps-2 ${words}`}>
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
        })}
      </ul>
    </nav>
  );
}
