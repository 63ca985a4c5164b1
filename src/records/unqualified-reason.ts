import { recordType } from './record.ts';

export const unqualifiedReason = recordType({
  name: 'unqualified_reason',
  file: 'unqualified_reasons.csv',
  label: {
    one: { fa: 'دلیل عدم صلاحیت', en: 'Unqualified reason' },
    many: { fa: 'دلایل عدم صلاحیت', en: 'Unqualified reasons' },
  },
  key: ['id'],
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    name: { type: 'text', label: { fa: 'نام', en: 'Name' }, required: true, fold: 'name' },
  },
});
