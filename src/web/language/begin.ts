import type { Locale } from '../../core/text.ts';
import type { WorkspaceSettings } from '../data/types.ts';

/** What a page without its workspace goes by: enough to be read in the reader's language. */
export const unknownWorkspace: WorkspaceSettings = {
  name: '',
  timeZone: 'Asia/Tehran',
  currency: 'IRR',
  calendar: 'persian',
  weekStart: 'saturday',
  locale: 'fa',
};

/** Makes the page one of this language. */
export async function speak(locale: Locale, rtl: boolean): Promise<void> {
  const { documentElement } = document;
  documentElement.lang = locale;
  documentElement.dir = rtl ? 'rtl' : 'ltr';
  if (locale !== 'fa') return;
  const { installPersian } = await import('./persian.ts');
  installPersian();
}
