import type { FieldJson } from '../../core/record-view.ts';
import type { ListedRecord } from '../data/crm-types.ts';
import { type FormField, valuesOf } from '../forms/form-fields.ts';

/** A field of a listed record, the workspace's own ones among them. */
export const listedValue = (record: ListedRecord, field: FormField): FieldJson =>
  valuesOf([field], { fields: record.fields, custom: record.custom ?? {} })[field.name] ?? null;
