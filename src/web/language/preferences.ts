import type { Calendar } from '../../core/calendar.ts';
import { asLocale, type Locale } from '../../core/text.ts';

/** What a reader chose for this browser; nothing here changes a figure. */
export interface Preferences {
  readonly locale?: Locale | undefined;
  readonly theme?: 'light' | 'dark' | undefined;
  readonly digits?: 'persian' | 'latin' | undefined;
  readonly moneyUnit?: 'toman' | 'rial' | undefined;
  readonly calendar?: Calendar | undefined;
  /** Series of a chart differ by pattern too. */
  readonly pattern?: 'on' | undefined;
  /** Which way the page runs; as the language, but for finding what leans on one direction. No menu offers it. */
  readonly direction?: 'ltr' | 'rtl' | undefined;
  /** Which way time runs in charts; as the language unless chosen. */
  readonly timeDirection?: 'ltr' | 'rtl' | undefined;
}

const key = 'binesh.preferences';

function oneOf<Choice extends string>(value: unknown, ...choices: readonly Choice[]): Choice | undefined {
  return choices.find((choice) => choice === value);
}

function stored(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The reader's choices; `?locale=` of the address wins for this visit. */
export function readPreferences(): Preferences {
  const { locale, theme, digits, moneyUnit, calendar, pattern, direction, timeDirection } = stored();
  const asked = asLocale(new URLSearchParams(location.search).get('locale'));
  const chosen = {
    locale: asked ?? asLocale(locale),
    theme: oneOf(theme, 'light', 'dark'),
    digits: oneOf(digits, 'persian', 'latin'),
    moneyUnit: oneOf(moneyUnit, 'toman', 'rial'),
    calendar: oneOf(calendar, 'persian', 'gregorian'),
    pattern: oneOf(pattern, 'on'),
    direction: oneOf(direction, 'ltr', 'rtl'),
    timeDirection: oneOf(timeDirection, 'ltr', 'rtl'),
  };
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));
}

export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing still shows everything.
  }
}

export function applyTheme(theme: Preferences['theme']): void {
  const { dataset } = document.documentElement;
  if (theme === undefined) delete dataset.theme;
  else dataset.theme = theme;
}

/** Whether a page in a language runs from right to left. */
export const runsRtl = (locale: Locale, { direction }: Preferences): boolean =>
  direction === undefined ? locale === 'fa' : direction === 'rtl';
