import { useWorkspaceSettings } from '../data/queries.ts';
import type { MessageId } from '../language/messages.ts';
import type { Preferences } from '../language/preferences.ts';
import { useReader } from '../language/reader.tsx';

/** One way of showing things that the reader may choose; the display menu, the settings and the palette list them. */
export interface DisplayChoice {
  readonly title: MessageId;
  /** What it changes, in a sentence. */
  readonly about: MessageId;
  readonly chosen: string;
  readonly options: readonly {
    readonly id: string;
    readonly label: MessageId;
    readonly change: Partial<Preferences>;
  }[];
}

/** Theme, digits, calendar and the like: how figures look, never what they are. */
export function useDisplayChoices(): readonly DisplayChoice[] {
  const { preferences, locale, rtl, calendar, format } = useReader();
  const currency = useWorkspaceSettings()?.currency;
  const choices: DisplayChoice[] = [
    {
      title: 'theme',
      about: 'themeAbout',
      chosen: preferences.theme ?? 'system',
      options: [
        { id: 'system', label: 'themeSystem', change: { theme: undefined } },
        { id: 'light', label: 'themeLight', change: { theme: 'light' } },
        { id: 'dark', label: 'themeDark', change: { theme: 'dark' } },
      ],
    },
    {
      title: 'digits',
      about: 'digitsAbout',
      chosen: preferences.digits ?? (locale === 'fa' ? 'persian' : 'latin'),
      options: [
        { id: 'persian', label: 'digitsPersian', change: { digits: 'persian' } },
        { id: 'latin', label: 'digitsLatin', change: { digits: 'latin' } },
      ],
    },
    {
      title: 'calendar',
      about: 'calendarAbout',
      chosen: calendar,
      options: [
        { id: 'persian', label: 'calendarPersian', change: { calendar: 'persian' } },
        { id: 'gregorian', label: 'calendarGregorian', change: { calendar: 'gregorian' } },
      ],
    },
  ];
  if (currency === 'IRR' || currency === 'IRT') {
    choices.push({
      title: 'moneyUnit',
      about: 'moneyUnitAbout',
      chosen: format.options.moneyUnit ?? 'toman',
      options: [
        { id: 'toman', label: 'toman', change: { moneyUnit: 'toman' } },
        { id: 'rial', label: 'rial', change: { moneyUnit: 'rial' } },
      ],
    });
  }
  choices.push(
    {
      title: 'pattern',
      about: 'patternAbout',
      chosen: preferences.pattern ?? 'off',
      options: [
        { id: 'off', label: 'patternOff', change: { pattern: undefined } },
        { id: 'on', label: 'patternOn', change: { pattern: 'on' } },
      ],
    },
    {
      title: 'timeDirection',
      about: 'timeDirectionAbout',
      chosen: preferences.timeDirection ?? (rtl ? 'rtl' : 'ltr'),
      options: [
        { id: 'rtl', label: 'timeRtl', change: { timeDirection: rtl ? undefined : 'rtl' } },
        { id: 'ltr', label: 'timeLtr', change: { timeDirection: rtl ? 'ltr' : undefined } },
      ],
    },
  );
  return choices;
}
