import { installPersianWords } from './aria-fa.ts';
import { mendPersianDates } from './fa-date.ts';

/** What Persian pages need before their first render. */
export function installPersian(): void {
  installPersianWords();
  mendPersianDates();
}
