import { Link } from '@tanstack/react-router';
import { useMessage, useText } from '../language/reader.tsx';
import { useRecordTypes } from '../record/queries.ts';

/** From a list of what happened to those of the other kinds; nothing on other lists. */
export function ActivityTabs({ type }: { type: string }) {
  const t = useMessage();
  const text = useText();
  const types = useRecordTypes();
  if (types[type]?.moment === undefined) return null;
  return (
    <nav aria-label={t('activityKinds')} className="-mx-4 overflow-x-auto px-4 print:hidden">
      <ul className="flex w-max gap-1">
        {Object.entries(types)
          .filter(([, { moment, hasPage }]) => moment !== undefined && hasPage)
          .map(([name, { label }]) => (
            <li key={name}>
              <Link
                to="/records/$type"
                params={{ type: name }}
                search={{}}
                activeOptions={{ includeSearch: false }}
                className="grid min-h-9 place-items-center rounded-lg px-3 whitespace-nowrap text-ink2 hover:bg-accent-soft aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent pointer-coarse:min-h-11"
              >
                {text(label.many)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
