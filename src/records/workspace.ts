import type { Weekday } from '../core/calendar.ts';

/** A workspace's own settings: `workspace.json` of a bundle, one row of table `workspace`. */
export interface WorkspaceSettings {
  readonly name: string;
  /** IANA time zone, as in `Asia/Tehran`. */
  readonly timeZone: string;
  /** ISO 4217, or `IRT` for toman. */
  readonly currency: string;
  readonly calendar: 'persian' | 'gregorian';
  readonly weekStart: Weekday;
  readonly locale: 'fa' | 'en';
}

export { type Weekday, weekdays } from '../core/calendar.ts';
