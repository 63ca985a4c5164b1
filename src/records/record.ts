import type { DescribedField } from '../core/record-view.ts';
import type { Text } from '../core/text.ts';

/**
 * What a field holds.
 *
 * - `instant`: a moment, kept to the microsecond; `date`: a local day of the workspace.
 * - `money`: a decimal in the record's own currency (`currencyField`, else the workspace's).
 * - `decimal`: a plain decimal of at most `scale` digits after the point.
 * - `ref`: the id of another record; `tags`: a list, `;`-separated in files.
 */
export type FieldType = DescribedField['type'];

export interface Field {
  readonly type: FieldType;
  readonly label: Text;
  /** The column must be in the file and the value must not be empty. */
  readonly required?: true;
  /** The record type a `ref` points to. A list where a sibling field says which one (`goal.subject_id`). */
  readonly ref?: RecordName | { readonly by: string; readonly to: Readonly<Record<string, RecordName>> };
  /** The values of an `enum`. */
  readonly values?: readonly string[];
  /** What they are called. */
  readonly words?: Readonly<Record<string, Text>>;
  /** What an empty cell means. `'workspace.currency'` is the workspace's currency. */
  readonly default?: string | number | boolean;
  /** Digits after the point that a `decimal` may have. */
  readonly scale?: number;
  readonly min?: number;
  readonly max?: number;
  /** Money: the sibling field that names its currency, when it is not the workspace's. */
  readonly currencyField?: string;
  /** Money only where a sibling field has this value, else a count (`goal.target`). */
  readonly moneyWhen?: { readonly by: string; readonly is: string };
  /** What a number is of. */
  readonly unit?: 'percent' | 'seconds';
  /** The sibling field that is empty exactly when this one is. */
  readonly pairedWith?: string;
  /** The field's past values are kept in `history` and every report can ask for them. */
  readonly history?: true;
  /** Persian letters are folded (Arabic yeh and kaf) or digits made ASCII on the way in. */
  readonly fold?: 'name' | 'phone';
  /** Written by the course of things rather than by people: forms show it last. */
  readonly aside?: true;
  /** A text of several lines. */
  readonly long?: true;
  /** Ours, beyond the format of bundles: its column is in a file only where a record has a value. */
  readonly ours?: true;
}

/** What the record store keeps rows of, through its one way to write. */
export interface StoredType<Name extends string = string> {
  /** Singular, as in `deal`; also the table in the record store. */
  readonly name: Name;
  readonly label: { readonly one: Text; readonly many: Text };
  /** The fields that make a row unique, `['id']` for records; `null`: rows belong to a parent and have no key. */
  readonly key: readonly string[] | null;
  /** The field that names the parent, for rows without a key of their own. */
  readonly parent?: string;
  /** The field that says what a record is called; `name` unless told. */
  readonly title?: string;
  /** The field that says when it happened, of what stands on a timeline. */
  readonly moment?: string;
  /** In the order of the file's columns. */
  readonly fields: Readonly<Record<string, Field>>;
}

/** A type of the workspace's data: it travels in bundles, and reports read it. */
export interface RecordType<Name extends string = string> extends StoredType<Name> {
  /** The file in a bundle, as in `deals.csv`. */
  readonly file: string;
  /** Whose its records are; nobody's in particular, and everybody may see them, where it does not say. */
  readonly whose?: Whose;
}

/** Whose a record is: what each may see of its type follows from it (docs/decisions/0021-sight.md). */
export interface Whose {
  /** The field that names its person. Without one, the records follow those that `through` names. */
  readonly person?: string;
  /** References to records: whoever sees one of those sees this too. */
  readonly through?: readonly string[];
  /** References of other records to this one: whoever sees one of those sees this too. */
  readonly of?: readonly { readonly type: RecordName; readonly field: string }[];
  /** The field that names which field of a `through` record a row tells of: it is hidden where that is. */
  readonly tells?: string;
}

export type RecordName =
  | 'team'
  | 'user'
  | 'pipeline'
  | 'stage'
  | 'source'
  | 'loss_reason'
  | 'unqualified_reason'
  | 'call_outcome'
  | 'visit_outcome'
  | 'lead_status'
  | 'company'
  | 'contact'
  | 'product'
  | 'exchange_rate'
  | 'lead'
  | 'deal'
  | 'deal_product'
  | 'history'
  | 'call'
  | 'email'
  | 'visit'
  | 'meeting'
  | 'task'
  | 'note'
  | 'text_message'
  | 'goal';

/**
 * What people keep for their own use: in the record store and its change log, but in no bundle and no mirror, for no
 * figure reads it (docs/decisions/0012-kept-beside-the-records.md).
 */
export type KeptName = 'saved_view' | 'dashboard' | 'role_rights' | 'webhook' | 'custom_field' | 'attachment';

export type StoredName = RecordName | KeptName;

/** Checks nothing at run time; gives a declaration its type and its name's literal. */
export function keptType<const Name extends KeptName>(type: StoredType<Name>): StoredType<Name> {
  return type;
}

/** Checks nothing at run time; gives a declaration its type and its name's literal. */
export function recordType<const Name extends RecordName>(type: RecordType<Name>): RecordType<Name> {
  return type;
}

/** The columns that every file of a type has. */
export const formatColumns = ({ fields }: StoredType): readonly string[] =>
  Object.entries(fields).flatMap(([name, { ours }]) => (ours ? [] : [name]));

/** The field that says what a record is called; undefined for types whose records have no name. */
export function titleField(type: StoredType): string | undefined {
  return type.title ?? ('name' in type.fields ? 'name' : undefined);
}
