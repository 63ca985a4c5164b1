import { useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import {
  CalendarClock,
  CalendarMinus,
  CalendarRange,
  CalendarX,
  FilterX,
  Link2,
  Printer,
  Star,
  StarOff,
} from 'lucide-react';
import { useMemo } from 'react';
import { toggleStar, useStarred } from '../catalogue/kept.ts';
import { type MessageId, messages } from '../language/messages.ts';
import { useMessage } from '../language/reader.tsx';
import { type Change, changed, filterNames } from '../report/address.ts';
import type { Search } from '../router.tsx';
import { type PaletteAction, usePaletteActions } from './actions.ts';

/** What can be done on every page, and on a report's page with what it is asked. */
export function ReportActions() {
  const t = useMessage();
  const navigate = useNavigate();
  const { id } = useParams({ strict: false }) as { readonly id?: string };
  const isReport = useLocation({ select: ({ pathname }) => pathname.startsWith('/reports/') });
  const search: Search = useSearch({ strict: false });
  const isStarred = useStarred().includes(id ?? '');
  const actions = useMemo(() => {
    const change = (next: Change) =>
      void navigate({ to: '.', search: (before) => changed(before, next), resetScroll: false });
    const action = (
      label: MessageId,
      icon: PaletteAction['icon'],
      perform: () => void,
      shortcut?: string,
    ): PaletteAction => ({
      id: label,
      label: t(label),
      words: [messages[label].fa, messages[label].en],
      icon,
      perform,
      ...(shortcut === undefined ? {} : { shortcut }),
    });
    const everywhere = [
      action('actionCopyLink', Link2, () => void navigator.clipboard.writeText(location.href)),
      action('actionPrint', Printer, () => print()),
    ];
    if (!isReport || id === undefined) return everywhere;
    const isFiltered = filterNames.some((name) => search[name] !== undefined);
    return [
      ...(search.compare === 'previous'
        ? []
        : [action('actionComparePrevious', CalendarMinus, () => change({ compare: 'previous' }), 'p')]),
      ...(search.compare === 'last_year'
        ? []
        : [action('actionCompareLastYear', CalendarRange, () => change({ compare: 'last_year' }), 'y')]),
      ...(search.compare === undefined
        ? []
        : [action('actionCompareNone', CalendarX, () => change({ compare: undefined }), 'n')]),
      ...(isFiltered
        ? [
            action(
              'clearFilters',
              FilterX,
              () => change(Object.fromEntries(filterNames.map((name) => [name, undefined]))),
              'x',
            ),
          ]
        : []),
      ...(search.asOf === undefined
        ? []
        : [action('actionAsOfNow', CalendarClock, () => change({ asOf: undefined }))]),
      action(
        isStarred ? 'actionUnstar' : 'actionStar',
        isStarred ? StarOff : Star,
        () => toggleStar(id),
        's',
      ),
      ...everywhere,
    ];
  }, [t, navigate, id, isReport, search, isStarred]);
  usePaletteActions(actions);
  return null;
}
