import type { FieldJson, RecordFields, RecordNames } from './record-view.ts';

/** What an activity is in the eyes of the reports; `report` shows it, null where none counts it. */
export interface Counted {
  readonly as:
    | 'first_action'
    | 'connected_call'
    | 'unanswered_call'
    | 'missed_call'
    | 'sent_email'
    | 'replied_email'
    | 'received'
    | 'automatic_email'
    | 'meeting'
    | 'cancelled_meeting'
    | 'visit'
    | 'done_task'
    | 'open_task'
    | 'note'
    | 'sent_text';
  readonly report: string | null;
  /** From the creation of the deal to its first action, from an e-mail to its reply. */
  readonly seconds?: number;
}

interface Entry {
  /** Its own on this timeline. */
  readonly key: string;
  readonly at: string;
  /** A user's id, or the way in which a program wrote; null where nobody is known. */
  readonly by: string | null;
}

/** A call, an e-mail, a note, … */
export interface ActivityEntry extends Entry {
  readonly kind: string;
  readonly id: string;
  readonly rowVersion: number;
  readonly fields: RecordFields;
  readonly counts: readonly Counted[];
  /** Where its recording can be heard, by those who may. */
  readonly recording_url: string | null;
}

/** A move to another stage (of a lead: to another status). `from` is null where it began there. */
export interface StageEntry extends Entry {
  readonly kind: 'stage';
  readonly from: string | null;
  readonly to: string;
  /** How long it had been where it came from. */
  readonly stayed_s: number | null;
}

/** A change of the record's fields, or its coming into being. */
export interface ChangeEntry extends Entry {
  readonly kind: 'change';
  readonly action: 'insert' | 'update' | 'history';
  /** Of the write, which can be undone; what the imported history tells has none. */
  readonly version?: number;
  readonly changed: readonly { readonly field: string; readonly from: FieldJson; readonly to: FieldJson }[];
}

export type TimelineEntry = ActivityEntry | StageEntry | ChangeEntry;

/** A stage of a deal's pipeline, and how long the deal was in it. */
export interface StageOfDeal {
  readonly id: string;
  readonly name: string;
  readonly category: 'open' | 'won' | 'lost' | 'unqualified';
  /** Null where the deal never was in it. */
  readonly seconds: number | null;
  /** How long deals usually are in it, as the administrator says or as it is measured; null where nobody knows. */
  readonly usual_days: number | null;
  /** The deal is in it now, and for longer than usual. */
  readonly stuck: boolean;
  /** Deals no longer enter it. */
  readonly retired: boolean;
}

/** What the head of a deal's page says beside its fields. */
export interface DealSummary {
  /** In the order of the pipeline, the closed ones last. */
  readonly stages: readonly StageOfDeal[];
  readonly entered_stage_at: string | null;
  readonly closed_at: string | null;
  /** Its own likelihood, else its stage's, in percent; null for who may not see it. */
  readonly likelihood: string | null;
  /** The earliest outgoing call or sent e-mail since its creation (reports 23 to 25). */
  readonly first_action: { readonly at: string; readonly kind: string; readonly seconds: number } | null;
}

/** One page of what happened around a record, newest first. */
export interface Timeline {
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly entries: readonly TimelineEntry[];
  readonly names: RecordNames;
  readonly next: string | null;
  /** How many of each kind there are; on the first page. Not counted beyond ten thousand. */
  readonly kinds?: Readonly<Record<string, number>>;
  /** Of a deal; on the first page. */
  readonly deal?: DealSummary;
}
