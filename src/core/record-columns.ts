import type { ColumnKind } from './table.ts';
import type { Text } from './text.ts';

/** A column of the records behind a figure: what it is called, and whose names its ids are. */
export interface RecordColumn {
  readonly label: Text;
  readonly kind: ColumnKind;
  readonly names?:
    | 'users'
    | 'stages'
    | 'sources'
    | 'lossReasons'
    | 'unqualifiedReasons'
    | 'callOutcomes'
    | 'leadStatuses';
  readonly words?: Readonly<Record<string, Text>>;
}

const outcome: Text = { fa: 'نتیجه', en: 'Outcome' };
const owner: Text = { fa: 'مسئول', en: 'Owner' };
const categories = {
  open: { fa: 'باز', en: 'Open' },
  won: { fa: 'برنده‌شده', en: 'Won' },
  lost: { fa: 'باخته‌شده', en: 'Lost' },
  unqualified: { fa: 'فاقد صلاحیت', en: 'Unqualified' },
};

/** The columns that a list of records shows, in this order, where the figure used them. */
export const recordColumns: Readonly<Record<string, RecordColumn>> = {
  owner_id: { label: owner, kind: 'text', names: 'users' },
  user_id: { label: owner, kind: 'text', names: 'users' },
  stage_id: { label: { fa: 'مرحله', en: 'Stage' }, kind: 'text', names: 'stages' },
  category: { label: { fa: 'وضعیت', en: 'Status' }, kind: 'text', words: categories },
  status_id: { label: { fa: 'وضعیت', en: 'Status' }, kind: 'text', names: 'leadStatuses' },
  from_stage_id: { label: { fa: 'از مرحلهٔ', en: 'From stage' }, kind: 'text', names: 'stages' },
  to_stage_id: { label: { fa: 'به مرحلهٔ', en: 'To stage' }, kind: 'text', names: 'stages' },
  value: { label: { fa: 'ارزش', en: 'Value' }, kind: 'money' },
  from_value: { label: { fa: 'ارزش در آغاز', en: 'Value at the start' }, kind: 'money' },
  to_value: { label: { fa: 'ارزش در پایان', en: 'Value at the end' }, kind: 'money' },
  expected_value: { label: { fa: 'ارزش مورد انتظار', en: 'Expected value' }, kind: 'money' },
  source_id: { label: { fa: 'منبع', en: 'Source' }, kind: 'text', names: 'sources' },
  loss_reason_id: { label: { fa: 'دلیل باخت', en: 'Loss reason' }, kind: 'text', names: 'lossReasons' },
  unqualified_reason_id: {
    label: { fa: 'دلیل عدم صلاحیت', en: 'Unqualified reason' },
    kind: 'text',
    names: 'unqualifiedReasons',
  },
  outcome_id: { label: outcome, kind: 'text', names: 'callOutcomes' },
  created_at: { label: { fa: 'ایجاد', en: 'Created' }, kind: 'instant' },
  closed_at: { label: { fa: 'بسته‌شدن', en: 'Closed' }, kind: 'instant' },
  at: { label: { fa: 'زمان', en: 'At' }, kind: 'instant' },
  entered_at: { label: { fa: 'ورود به مرحله', en: 'Entered the stage' }, kind: 'instant' },
  left_at: { label: { fa: 'خروج از مرحله', en: 'Left the stage' }, kind: 'instant' },
  first_action_at: { label: { fa: 'اولین اقدام', en: 'First action' }, kind: 'instant' },
  estimated_close_on: { label: { fa: 'تاریخ برآوردی بستن', en: 'Estimated close' }, kind: 'date' },
  direction: {
    label: { fa: 'جهت', en: 'Direction' },
    kind: 'text',
    words: { in: { fa: 'ورودی', en: 'Incoming' }, out: { fa: 'خروجی', en: 'Outgoing' } },
  },
  duration_s: { label: { fa: 'مدت', en: 'Duration' }, kind: 'seconds' },
  elapsed_s: { label: { fa: 'زمان تا اولین اقدام', en: 'Time to first action' }, kind: 'seconds' },
  reply_s: { label: { fa: 'زمان تا پاسخ', en: 'Time to reply' }, kind: 'seconds' },
  stage_s: { label: { fa: 'مدت در مرحله', en: 'Time in stage' }, kind: 'seconds' },
  age_s: { label: { fa: 'مدت ماندن', en: 'Age' }, kind: 'seconds' },
};

/** The people, stages and lists of a workspace whose names stand for ids. */
export type NamedLists = Readonly<
  Record<
    NonNullable<RecordColumn['names']> | 'visitOutcomes',
    readonly { readonly id: string; readonly name: string }[]
  >
>;

/** What an id is called, where the workspace lists it. */
export function nameIn(named: NamedLists, { names }: RecordColumn, id: string): string {
  if (names === undefined) return id;
  const lists = names === 'callOutcomes' ? [...named.callOutcomes, ...named.visitOutcomes] : named[names];
  return lists.find((each) => each.id === id)?.name ?? id;
}

/** What kinds of records are called. */
export const recordKinds: Readonly<Record<string, Text>> = {
  deal: { fa: 'معامله', en: 'Deal' },
  lead: { fa: 'سرنخ', en: 'Lead' },
  call: { fa: 'تماس', en: 'Call' },
  email: { fa: 'ایمیل', en: 'E-mail' },
  visit: { fa: 'بازدید', en: 'Visit' },
  meeting: { fa: 'قرار ملاقات', en: 'Meeting' },
  task: { fa: 'وظیفه', en: 'Task' },
  note: { fa: 'یادداشت', en: 'Note' },
  text_message: { fa: 'پیامک', en: 'Text message' },
};
