import type { Calendar, Weekday } from '../../core/calendar.ts';
import type { ErrorPayload } from '../../core/errors.ts';
import type { Holiday } from '../../core/iran-holidays.ts';
import type { Locale, Text } from '../../core/text.ts';
import type { Answer } from '../../report/answer.ts';
import type { DrillAnswer } from '../../report/drill.ts';
import type { Report } from '../../report/report.ts';
import type { Trust } from '../../report/trust.ts';

export type { Answer, DrillAnswer, ErrorPayload, Trust };

/** A report as the manifest describes it: everything but how it is computed. */
export type Described = Omit<Report, 'plan'>;

export interface Manifest {
  readonly groups: Readonly<Record<string, Text>>;
  readonly filters: readonly string[];
  readonly reports: readonly Described[];
}

export interface WorkspaceSettings {
  readonly name: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly calendar: Calendar;
  readonly weekStart: Weekday;
  readonly locale: Locale;
}

/** What a workspace asks of whoever works in it. */
export interface WorkspaceOptions {
  readonly lossReasonRequired: boolean;
  readonly unqualifiedReasonRequired: boolean;
  readonly winAsksValue: boolean;
  readonly winAsksDate: boolean;
  readonly workingDays: readonly Weekday[];
  readonly workingHours: { readonly from: string; readonly to: string };
  readonly holidays: readonly Holiday[];
  /** How many days a deal usually stays in a stage, where somebody has said so. */
  readonly stageDays: Readonly<Record<string, number>>;
  /** Stages that deals no longer enter. */
  readonly retiredStages: readonly string[];
}

/** A record that a filter can name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Workspace {
  readonly id: number;
  readonly version: number;
  readonly settings: WorkspaceSettings;
  readonly options: WorkspaceOptions;
  readonly teams: readonly (Named & { readonly parent_id: string | null })[];
  readonly users: readonly (Named & {
    readonly team_id: string | null;
    readonly active: boolean;
    readonly role: string;
  })[];
  readonly stages: readonly (Named & {
    readonly pipeline_id: string;
    readonly category: 'open' | 'won' | 'lost' | 'unqualified';
  })[];
  readonly pipelines: readonly Named[];
  readonly sources: readonly Named[];
  readonly lossReasons: readonly Named[];
  readonly unqualifiedReasons: readonly Named[];
  readonly callOutcomes: readonly Named[];
  readonly visitOutcomes: readonly Named[];
  readonly leadStatuses: readonly Named[];
}
