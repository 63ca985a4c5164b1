import { recordType } from './record.ts';

export const lead = recordType({
  name: 'lead',
  file: 'leads.csv',
  label: {
    one: { fa: 'سرنخ', en: 'Lead' },
    many: { fa: 'سرنخ‌ها', en: 'Leads' },
  },
  key: ['id'],
  whose: { person: 'owner_id', through: ['converted_deal_id'] },
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    name: { type: 'text', label: { fa: 'نام', en: 'Name' }, required: true, fold: 'name' },
    created_at: {
      type: 'instant',
      label: { fa: 'زمان ایجاد', en: 'Created at' },
      required: true,
      aside: true,
    },
    company_name: { type: 'text', label: { fa: 'نام شرکت', en: 'Company name' }, fold: 'name' },
    email: { type: 'text', label: { fa: 'ایمیل', en: 'E-mail' } },
    phone: { type: 'text', label: { fa: 'تلفن', en: 'Phone' }, fold: 'phone' },
    status_id: { type: 'ref', label: { fa: 'وضعیت', en: 'Status' }, ref: 'lead_status', history: true },
    owner_id: { type: 'ref', label: { fa: 'مسئول', en: 'Owner' }, ref: 'user', history: true },
    source_id: { type: 'ref', label: { fa: 'منبع', en: 'Source' }, ref: 'source' },
    unqualified_reason_id: {
      type: 'ref',
      label: { fa: 'دلیل عدم صلاحیت', en: 'Unqualified reason' },
      ref: 'unqualified_reason',
      aside: true,
    },
    converted_at: { type: 'instant', label: { fa: 'زمان تبدیل', en: 'Converted at' }, aside: true },
    converted_deal_id: {
      type: 'ref',
      label: { fa: 'معاملهٔ حاصل', en: 'Converted deal' },
      ref: 'deal',
      pairedWith: 'converted_at',
      aside: true,
    },
    tags: { type: 'tags', label: { fa: 'برچسب‌ها', en: 'Tags' } },
  },
});
