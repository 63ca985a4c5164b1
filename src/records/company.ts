import { recordType } from './record.ts';

export const company = recordType({
  name: 'company',
  file: 'companies.csv',
  label: {
    one: { fa: 'شرکت', en: 'Company' },
    many: { fa: 'شرکت‌ها', en: 'Companies' },
  },
  key: ['id'],
  whose: {
    person: 'owner_id',
    of: [
      { type: 'deal', field: 'company_id' },
      { type: 'contact', field: 'company_id' },
    ],
  },
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    name: { type: 'text', label: { fa: 'نام', en: 'Name' }, required: true, fold: 'name' },
    owner_id: { type: 'ref', label: { fa: 'مسئول', en: 'Owner' }, ref: 'user' },
    created_at: { type: 'instant', label: { fa: 'زمان ایجاد', en: 'Created at' }, aside: true },
  },
});
