import { categories } from './enum-words.ts';
import { recordType } from './record.ts';

export const leadStatus = recordType({
  name: 'lead_status',
  file: 'lead_statuses.csv',
  label: {
    one: { fa: 'وضعیت سرنخ', en: 'Lead status' },
    many: { fa: 'وضعیت‌های سرنخ', en: 'Lead statuses' },
  },
  key: ['id'],
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    name: { type: 'text', label: { fa: 'نام', en: 'Name' }, required: true, fold: 'name' },
    category: {
      type: 'enum',
      label: { fa: 'دسته', en: 'Category' },
      values: ['open', 'converted', 'unqualified'],
      words: {
        open: categories.open,
        converted: { fa: 'تبدیل‌شده', en: 'Converted' },
        unqualified: categories.unqualified,
      },
      default: 'open',
    },
  },
});
