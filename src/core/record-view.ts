import type { Text } from './text.ts';

/** A field's value in JSON: instants and dates as ISO texts, exact decimals as texts. */
export type FieldJson = string | number | boolean | readonly string[] | null;

/** A field as a page needs it: what it is called, and how its values are to be read. */
export interface DescribedField {
  readonly type:
    | 'text'
    | 'ref'
    | 'instant'
    | 'date'
    | 'money'
    | 'decimal'
    | 'integer'
    | 'boolean'
    | 'enum'
    | 'tags';
  readonly label: Text;
  /** The type of record that a `ref` names, or the field beside it that says which. */
  readonly ref?: string | { readonly by: string; readonly to: Readonly<Record<string, string>> };
  /** What the values of an `enum` are called. */
  readonly words?: Readonly<Record<string, Text>>;
  /** Money: the field beside it that names its currency, where it is not the workspace's. */
  readonly currencyField?: string;
  /** Money only where the field beside it has this value, else a count. */
  readonly moneyWhen?: { readonly by: string; readonly is: string };
  /** What a number is of. */
  readonly unit?: 'percent' | 'seconds';
  /** A record cannot be without it. */
  readonly required?: true;
  /** What stands there where nothing is given; `'workspace.currency'` is the workspace's currency. */
  readonly default?: string | number | boolean;
  /** Digits after the point that a decimal may have. */
  readonly scale?: number;
  readonly min?: number;
  readonly max?: number;
  /** Written by the course of things rather than by people: forms show it last. */
  readonly aside?: true;
  /** A text of several lines. */
  readonly long?: true;
}

/** A record type as a page needs it. */
export interface DescribedType {
  readonly label: { readonly one: Text; readonly many: Text };
  /** The field that says what a record is called. */
  readonly title?: string;
  /** The field that says when it happened. */
  readonly moment?: string;
  /** Whether its records have pages. */
  readonly hasPage: boolean;
  readonly fields: Readonly<Record<string, DescribedField>>;
}

export type RecordFields = Readonly<Record<string, FieldJson>>;

/** Names of records by type and id. */
export type RecordNames = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Records of a type that refer to this one through a field; `count` is not counted beyond ten thousand. */
export interface RelatedRecords {
  readonly type: string;
  readonly field: string;
  /** They belong to this record and have no page of their own. */
  readonly owned: boolean;
  readonly count: number;
  readonly records: readonly { readonly id: string; readonly fields: RecordFields }[];
}

/** A time in one stage; without an end where the record is there still. */
export interface StageStay {
  readonly stage_id: string;
  readonly entered_at: string;
  readonly left_at: string | null;
}

/** What happened to a record; a field of the workspace's own is called `custom.key`. */
export interface RecordChange {
  /** Of the write, where it was one of the change log: it can be undone. */
  readonly version?: number;
  readonly at: string;
  /** A user's id, or the way in which a program wrote; null where nobody is known. */
  readonly by: string | null;
  /** `history`: before it came here, as the imported history tells. */
  readonly action: 'insert' | 'update' | 'delete' | 'import' | 'history';
  readonly changed: readonly { readonly field: string; readonly from: FieldJson; readonly to: FieldJson }[];
}

/** A record with what stands around it; changes newest first. */
export interface RecordView {
  readonly type: string;
  readonly id: string;
  readonly version: number;
  /** Of the record's last change. */
  readonly rowVersion: number;
  readonly fields: RecordFields;
  readonly custom: Readonly<Record<string, string>>;
  readonly names: RecordNames;
  readonly related: readonly RelatedRecords[];
  readonly stays: readonly StageStay[];
  readonly changes: readonly RecordChange[];
}

/** The type of record that a field of a record names. */
export function namedType(
  { ref }: Pick<DescribedField, 'ref'>,
  fields: Readonly<Record<string, unknown>>,
): string | undefined {
  return typeof ref === 'object' ? ref.to[String(fields[ref.by])] : ref;
}
