import { recordType } from './record.ts';

export const deal = recordType({
  name: 'deal',
  file: 'deals.csv',
  label: {
    one: { fa: 'معامله', en: 'Deal' },
    many: { fa: 'معاملات', en: 'Deals' },
  },
  key: ['id'],
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    name: { type: 'text', label: { fa: 'نام', en: 'Name' }, required: true, fold: 'name' },
    created_at: {
      type: 'instant',
      label: { fa: 'زمان ایجاد', en: 'Created at' },
      required: true,
      aside: true,
    },
    stage_id: {
      type: 'ref',
      label: { fa: 'مرحله', en: 'Stage' },
      required: true,
      ref: 'stage',
      history: true,
    },
    owner_id: {
      type: 'ref',
      label: { fa: 'مسئول', en: 'Owner' },
      required: true,
      ref: 'user',
      history: true,
    },
    value: {
      type: 'money',
      label: { fa: 'ارزش', en: 'Value' },
      default: 0,
      currencyField: 'currency',
      history: true,
    },
    currency: { type: 'text', label: { fa: 'واحد پول', en: 'Currency' }, default: 'workspace.currency' },
    source_id: { type: 'ref', label: { fa: 'منبع', en: 'Source' }, ref: 'source' },
    company_id: { type: 'ref', label: { fa: 'شرکت', en: 'Company' }, ref: 'company' },
    contact_id: { type: 'ref', label: { fa: 'مخاطب', en: 'Contact' }, ref: 'contact' },
    estimated_close_on: {
      type: 'date',
      label: { fa: 'تاریخ برآوردی بستن', en: 'Estimated close date' },
      history: true,
    },
    closed_at: { type: 'instant', label: { fa: 'زمان بسته‌شدن', en: 'Closed at' }, aside: true },
    win_likelihood: {
      type: 'decimal',
      unit: 'percent',
      label: { fa: 'احتمال برد', en: 'Win likelihood' },
      scale: 6,
      min: 0,
      max: 100,
      history: true,
    },
    loss_reason_id: {
      type: 'ref',
      label: { fa: 'دلیل باخت', en: 'Loss reason' },
      ref: 'loss_reason',
      aside: true,
    },
    unqualified_reason_id: {
      type: 'ref',
      label: { fa: 'دلیل عدم صلاحیت', en: 'Unqualified reason' },
      ref: 'unqualified_reason',
      aside: true,
    },
    tags: { type: 'tags', label: { fa: 'برچسب‌ها', en: 'Tags' } },
  },
});
