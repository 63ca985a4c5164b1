import { useNavigate, useSearch } from '@tanstack/react-router';
import {
  CalendarClock,
  CalendarMinus,
  CalendarRange,
  CalendarX,
  Download,
  FilterX,
  History,
  Link2,
  Printer,
  Star,
  StarOff,
} from 'lucide-react';
import { useMemo } from 'react';
import { toggleStar, useStarred } from '../catalogue/kept.ts';
import { useManifest, useWorkspace } from '../data/queries.ts';
import { useToday } from '../data/use-today.ts';
import type { FileFormat } from '../exports/order.ts';
import { useExport } from '../exports/use-export.ts';
import { asOfPresets } from '../filters/as-of.ts';
import { writeMeant } from '../filters/presets.ts';
import type { MessageId } from '../language/messages.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { type Change, changed, filterNames, isLog } from '../report/address.ts';
import { type Search, stringifySearch } from '../report/address-text.ts';
import { settled } from '../report/asking.ts';
import { copyText } from '../report/copy-text.ts';
import { type PaletteAction, usePaletteActions } from './actions.ts';
import { messageAction, wordsOf } from './message-action.ts';

const fileFormats: readonly FileFormat[] = ['xlsx', 'csv', 'pdf', 'json'];
const pictureFormats: readonly FileFormat[] = ['png', 'svg'];

/** Offers what can be done with a report: comparing, going back in time, keeping, sharing, exporting it. */
export function ReportActions({ id }: { id: string }) {
  const t = useMessage();
  const navigate = useNavigate();
  const { calendar } = useReader();
  const { settings } = useWorkspace();
  const report = useManifest().reports.find((each) => each.id === id);
  const today = useToday(settings.timeZone);
  const search: Search = useSearch({ strict: false });
  const isStarred = useStarred().includes(id);
  const { nameOf, start } = useExport();
  const actions = useMemo((): readonly PaletteAction[] => {
    if (report === undefined) return [];
    const change = (next: Change) =>
      void navigate({ to: '.', search: (before) => changed(before, next), resetScroll: false });
    const comparing = (
      word: 'previous' | 'last_year',
      label: MessageId,
      icon: PaletteAction['icon'],
      key: string,
    ): readonly PaletteAction[] => {
      const compare = writeMeant({ word, calendar }, settings.calendar);
      return !report.period || search.compare === compare
        ? []
        : [messageAction(t, label, icon, () => change({ compare }), key)];
    };
    const asked = () => settled(search, report, settings, today);
    const link = () => `${location.origin}${location.pathname}${stringifySearch(asked())}`;
    const isFiltered = filterNames.some((name) => search[name] !== undefined);
    const noFilters = Object.fromEntries(filterNames.map((name) => [name, undefined]));
    const formats = isLog(report) ? fileFormats : [...fileFormats, ...pictureFormats];
    return [
      ...comparing('previous', 'actionComparePrevious', CalendarMinus, 'p'),
      ...comparing('last_year', 'actionCompareLastYear', CalendarRange, 'y'),
      ...(search.compare === undefined
        ? []
        : [messageAction(t, 'actionCompareNone', CalendarX, () => change({ compare: undefined }), 'n')]),
      ...(isFiltered ? [messageAction(t, 'clearFilters', FilterX, () => change(noFilters), 'x')] : []),
      ...(search.asOf === undefined
        ? []
        : [messageAction(t, 'actionAsOfNow', CalendarClock, () => change({ asOf: undefined }))]),
      messageAction(
        t,
        isStarred ? 'actionUnstar' : 'actionStar',
        isStarred ? StarOff : Star,
        () => toggleStar(id),
        's',
      ),
      messageAction(t, 'actionCopyLink', Link2, () => void copyText(link())),
      messageAction(t, 'exportPrint', Printer, () => print()),
      ...formats.map(
        (format): PaletteAction => ({
          id: `export ${format}`,
          label: t('optionOf', { title: t('exportAs'), option: nameOf(format) }),
          words: [format, ...wordsOf('exportWords')],
          icon: Download,
          perform: () => start({ report, search: asked() }, format),
        }),
      ),
      ...asOfPresets(today, settings.timeZone, { calendar, weekStart: settings.weekStart }).map(
        ({ label, asOf }): PaletteAction => {
          const action = messageAction(t, label, History, () => change({ asOf }));
          return { ...action, label: t('optionOf', { title: t('asOf'), option: action.label }) };
        },
      ),
    ];
  }, [t, navigate, id, report, search, isStarred, calendar, settings, today, nameOf, start]);
  usePaletteActions(actions);
  return null;
}
