import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider, useIntl } from 'react-intl';
import type { Calendar } from '../../core/calendar.ts';
import { type Formatter, formatter } from '../../core/format.ts';
import type { Locale, Text } from '../../core/text.ts';
import type { WorkspaceSettings } from '../data/types.ts';
import { type MessageId, messages } from './messages.ts';
import { applyTheme, type Preferences, readPreferences, runsRtl, savePreferences } from './preferences.ts';

declare global {
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
  }
}

/** Who reads: the language, its direction, and how values are written. */
interface Reader {
  readonly locale: Locale;
  readonly rtl: boolean;
  readonly calendar: Calendar;
  readonly format: Formatter;
  readonly preferences: Preferences;
  readonly change: (change: Partial<Preferences>) => void;
}

const ReaderContext = createContext<Reader | undefined>(undefined);

const sentences = (locale: Locale): Record<MessageId, string> =>
  Object.fromEntries(Object.entries(messages).map(([id, text]) => [id, text[locale]])) as Record<
    MessageId,
    string
  >;

/** The BCP 47 tag that calendars and digits of the components follow. */
function tagOf(locale: Locale, calendar: Calendar, digits: Preferences['digits']): string {
  const script = digits === undefined ? '' : `-nu-${digits === 'latin' ? 'latn' : 'arabext'}`;
  return `${locale === 'fa' ? 'fa-IR' : 'en-US'}-u-ca-${calendar === 'persian' ? 'persian' : 'gregory'}${script}`;
}

export function ReaderProvider({
  locale,
  settings,
  children,
}: {
  locale: Locale;
  settings: WorkspaceSettings;
  children: ReactNode;
}) {
  const [preferences, setPreferences] = useState(readPreferences);
  const reader = useMemo((): Reader => {
    const calendar = preferences.calendar ?? settings.calendar;
    const { digits, moneyUnit } = preferences;
    return {
      locale,
      rtl: runsRtl(locale, preferences),
      calendar,
      format: formatter({
        locale,
        calendar,
        timeZone: settings.timeZone,
        currency: settings.currency,
        ...(digits === undefined ? {} : { digits }),
        ...(moneyUnit === undefined ? {} : { moneyUnit }),
      }),
      preferences,
      change(change) {
        const next = { ...preferences, ...change };
        savePreferences(next);
        if (next.locale !== undefined && next.locale !== locale) {
          // React Aria reads its words once, so another language is another page load.
          const { pathname, search, hash } = location;
          const query = new URLSearchParams(search);
          query.delete('locale');
          const address = query.size === 0 ? pathname : `${pathname}?${query}`;
          if (hash === '') return location.replace(address);
          // To an address with a hash a browser only scrolls.
          history.replaceState(null, '', address + hash);
          location.reload();
          return;
        }
        applyTheme(next.theme);
        setPreferences(next);
      },
    };
  }, [locale, settings, preferences]);
  const words = useMemo(() => sentences(locale), [locale]);
  return (
    <ReaderContext value={reader}>
      <IntlProvider locale={locale} defaultLocale="fa" messages={words}>
        <I18nProvider locale={tagOf(locale, reader.calendar, preferences.digits)}>{children}</I18nProvider>
      </IntlProvider>
    </ReaderContext>
  );
}

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (reader === undefined) throw new Error('useReader is used outside ReaderProvider');
  return reader;
}

/** The sentence of a message in the reader's language. */
export function useMessage(): (id: MessageId, values?: Readonly<Record<string, string>>) => string {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values as Record<string, string>), [intl]);
}

/** A text of the server in the reader's language. */
export function useText(): (text: Text) => string {
  const { locale } = useReader();
  return (text) => text[locale];
}
