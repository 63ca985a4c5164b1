import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import {
  Bookmark,
  Building2,
  ChartColumn,
  Handshake,
  IdCard,
  Keyboard,
  Languages,
  LayoutDashboard,
  ListTodo,
  type LucideIcon,
  Package,
  Plus,
  Settings,
  SlidersHorizontal,
  SquareKanban,
  Target,
  Trash2,
  UserRound,
  UserRoundPlus,
} from 'lucide-react';
import { useMemo } from 'react';
import { useBoards, useSavedViews } from '../boards/kept.ts';
import { groupIcon } from '../catalogue/group-icons.ts';
import { useStarred } from '../catalogue/kept.ts';
import { api } from '../data/client.ts';
import { useManifest } from '../data/queries.ts';
import type { Described } from '../data/types.ts';
import { findReports, nearReports } from '../find/find-reports.ts';
import { matcher } from '../find/matches.ts';
import { openForm } from '../forms/opened-form.ts';
import { useMe } from '../forms/queries.ts';
import { useDisplayChoices } from '../frame/display-choices.ts';
import { boardPlace, hrefOf, type Place, recordPlace, viewPlace } from '../frame/place.ts';
import { type MessageId, messages } from '../language/messages.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { useOfferedActions } from './actions.ts';
import { useFoundRecords } from './found-records.ts';
import { fitting, type PaletteItem, type PaletteSection } from './items.ts';
import { open } from './opened.ts';
import { recentCommands } from './recent.ts';
import { useSettingsItems } from './use-settings-items.ts';

const recordIcons: Readonly<Record<string, LucideIcon>> = {
  company: Building2,
  contact: UserRound,
  deal: Handshake,
  lead: UserRoundPlus,
  product: Package,
  goal: Target,
  user: IdCard,
};

const bothWords = (...ids: readonly MessageId[]): readonly string[] =>
  ids.flatMap((id) => [messages[id].fa, messages[id].en]);

/** What the palette offers for what was typed, section by section, and whether more is on its way. */
export function usePaletteSections(typed: string): {
  readonly sections: readonly PaletteSection[];
  readonly asking: boolean;
} {
  const known = useKnownItems();
  const { reports } = useManifest();
  const { found, asking } = useFoundRecords(typed);
  const text = useText();
  const go = useGo();
  const { format } = useReader();
  // A number is read from left to right, with its plus sign at the left, in the reader's digits.
  const shownDetail = (detail: string) =>
    /^[+\d][\d\s()-]*$/.test(detail) ? `\u2066${format.written(detail)}\u2069` : `\u2068${detail}\u2069`;
  const { report } = useReportItem();
  const starred = useStarred();
  const offered = useOfferedActions();
  const page = offered.map(
    ({ id, label, words = [], icon, shortcut, perform }): PaletteItem => ({
      id: `page ${id}`,
      label,
      hint: '',
      words,
      icon,
      perform,
      ...(shortcut === undefined ? {} : { shortcut }),
    }),
  );
  const records = (found?.records ?? []).map(
    ({ type, id, name, detail }): PaletteItem => ({
      id: recordCommand(type, id),
      label: name,
      hint: [found?.kinds[type] && text(found.kinds[type]), detail && shownDetail(detail)]
        .filter((part) => part)
        .join(' · '),
      words: [],
      icon: recordIcons[type] ?? ChartColumn,
      perform: () => go(recordPlace(type, id)),
    }),
  );
  const added = useAddItems();
  const settings = useSettingsItems(go);
  const isTyped = typed.trim() !== '';
  const answers = useMemo(() => (isTyped ? findReports(reports, typed) : []), [reports, typed, isTyped]);
  if (!isTyped) {
    const items = [...page, ...reports.map(report), ...known.boards, ...added, ...known.go, ...known.display];
    const sections: PaletteSection[] = [
      { title: 'sectionRecent', items: recentItems(items, go) },
      { title: 'sectionPage', items: page },
      { title: 'sectionStarred', items: reports.filter(({ id }) => starred.includes(id)).map(report) },
      { title: 'sectionBoards', items: known.boards.slice(0, 5) },
      { title: 'sectionAdd', items: added },
      { title: 'sectionGo', items: known.go },
      { title: 'sectionDisplay', items: known.display.filter(({ hint }) => hint === '') },
    ];
    return { sections: withoutRepeats(sections), asking: false };
  }
  const adding = { title: 'sectionAdd', items: added } as const;
  const asksToAdd = addingWords.test(typed.trim());
  const sections = fitting(
    [
      { title: 'sectionPage', items: page },
      ...(asksToAdd ? [adding] : []),
      { title: 'sectionReports', items: answers.map(report), found: true },
      { title: 'sectionBoards', items: known.boards },
      { title: 'sectionRecords', items: records, found: true },
      ...(asksToAdd ? [] : [adding]),
      { title: 'sectionGo', items: [...known.go, ...settings] },
      { title: 'sectionDisplay', items: known.display },
    ],
    matcher(typed),
  );
  if (sections.length > 0 || asking) return { sections, asking };
  const near = nearReports(reports, typed).map(report);
  return { sections: near.length === 0 ? [] : [{ title: 'sectionNear', items: near }], asking };
}

/** Goes to an address of ours, as a link would. */
function useGo(): (place: Place) => void {
  const { history } = useRouter();
  return (place) => history.push(hrefOf(place));
}

const recordCommand = (type: string, id: string): string => `record ${type} ${id}`;

function useReportItem(): { readonly report: (report: Described) => PaletteItem } {
  const text = useText();
  const go = useGo();
  return {
    report: ({ id, group, title, question }) => ({
      id: `report ${id}`,
      label: text(title),
      hint: text(question),
      words: [title.fa, title.en, question.fa, question.en],
      icon: groupIcon(group),
      perform: () => go({ address: `/reports/${id}` }),
    }),
  };
}

/** The records that are added from any page. */
const addable = ['deal', 'lead', 'company', 'contact', 'product', 'goal'] as const;

/** Who begins with one of these wants to make something, rather than to read of it. */
const addingWords = /^(?:new|add|create|make|افزودن|جدید|تازه|ساخت|ثبت)(?:\s|$)/i;

function useAddItems(): readonly PaletteItem[] {
  const t = useMessage();
  const text = useText();
  const me = useMe();
  const { data } = useQuery({
    queryKey: ['record-types'],
    queryFn: ({ signal }) => api.recordTypes(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return addable.flatMap((type): PaletteItem[] => {
    const label = data?.types[type]?.label.one;
    if (label === undefined || me === undefined || me.rights[type]?.edit === 'none') return [];
    return [
      {
        id: `add ${type}`,
        label: t('addKind', { kind: text(label).toLowerCase() }),
        hint: '',
        words: [label.fa, label.en, ...bothWords('addWords')],
        icon: recordIcons[type] ?? Plus,
        perform: () => openForm({ type }),
      },
    ];
  });
}

/** Lines that are there whatever is typed: boards and views, pages, display choices. */
function useKnownItems() {
  const t = useMessage();
  const go = useGo();
  const { locale, change } = useReader();
  const choices = useDisplayChoices();
  const boards = useBoards().data ?? [];
  const views = useSavedViews() ?? [];
  const other = locale === 'fa' ? 'en' : 'fa';
  const page = (id: string, message: MessageId, icon: LucideIcon, perform: () => void): PaletteItem => ({
    id: `go ${id}`,
    label: t(message),
    hint: '',
    words: bothWords(message),
    icon,
    perform,
  });
  return {
    boards: [
      ...boards.map(
        ({ id, name }): PaletteItem => ({
          id: `board ${id}`,
          label: name,
          hint: t('board'),
          words: bothWords('board'),
          icon: LayoutDashboard,
          perform: () => go(boardPlace(id)),
        }),
      ),
      ...views.map(
        (view): PaletteItem => ({
          id: `view ${view.id}`,
          label: view.name,
          hint: t('viewMenu'),
          words: bothWords('viewMenu', 'views'),
          icon: Bookmark,
          perform: () => go(viewPlace(view)),
        }),
      ),
    ],
    go: [
      page('catalogue', 'allReports', ChartColumn, () => go({ address: '/' })),
      page('overview', 'overviewBoard', LayoutDashboard, () => go(boardPlace('overview'))),
      page('pipeline', 'pipeline', SquareKanban, () => go({ address: '/pipeline' })),
      page('leads', 'navLeads', UserRoundPlus, () => go({ address: '/leads' })),
      page('tasks', 'tasks', ListTodo, () => go({ address: '/tasks' })),
      page('goals', 'navGoals', Target, () => go({ address: '/goals' })),
      page('boards', 'boards', LayoutDashboard, () => go({ address: '/boards' })),
      page('bin', 'bin', Trash2, () => go({ address: '/bin' })),
      page('settings', 'settings', Settings, () => go({ address: '/settings' })),
      page('shortcuts', 'shortcuts', Keyboard, () => open('shortcuts')),
    ],
    display: [
      {
        id: `language ${other}`,
        label: t('switchLanguage'),
        hint: '',
        words: ['English', 'فارسی', 'زبان', 'language', 'Persian', 'انگلیسی'],
        icon: Languages,
        perform: () => change({ locale: other }),
      } satisfies PaletteItem,
      ...choices.flatMap(({ title, chosen, options }) =>
        options.map(
          ({ id, label, change: to }): PaletteItem => ({
            id: `${title} ${id}`,
            label: t('optionOf', { title: t(title), option: t(label) }),
            hint: id === chosen ? t('inUse') : '',
            words: bothWords(label, title),
            icon: SlidersHorizontal,
            perform: () => change(to),
          }),
        ),
      ),
    ],
  };
}

/** The commands used last: as they are offered now, or as they were when records were found. */
function recentItems(items: readonly PaletteItem[], go: (place: Place) => void): readonly PaletteItem[] {
  return recentCommands().flatMap(({ id, label, hint }): PaletteItem[] => {
    const item = items.find((each) => each.id === id);
    if (item !== undefined) return [item];
    const [kind, type, ...rest] = id.split(' ');
    if (kind !== 'record' || type === undefined) return [];
    const perform = () => go(recordPlace(type, rest.join(' ')));
    return [{ id, label, hint, words: [], icon: recordIcons[type] ?? ChartColumn, perform }];
  });
}

/** A line stands once, where it comes first. */
function withoutRepeats(sections: readonly PaletteSection[]): readonly PaletteSection[] {
  const seen = new Set<string>();
  return sections
    .map(({ title, items }) => ({
      title,
      items: items.filter(({ id }) => {
        if (seen.has(id)) return false;
        seen.add(id);
        return true;
      }),
    }))
    .filter(({ items }) => items.length > 0);
}
