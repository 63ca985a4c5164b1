import { keptType } from './record.ts';

/** A report with its filters under a name. */
export const savedView = keptType({
  name: 'saved_view',
  label: {
    one: { fa: 'نمای ذخیره‌شده', en: 'Saved view' },
    many: { fa: 'نماهای ذخیره‌شده', en: 'Saved views' },
  },
  key: ['id'],
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    name: { type: 'text', label: { fa: 'نام', en: 'Name' }, required: true, fold: 'name' },
    report: { type: 'text', label: { fa: 'گزارش', en: 'Report' }, required: true },
    search: { type: 'text', label: { fa: 'پرسش گزارش', en: 'What the report is asked' } },
    shared: { type: 'boolean', label: { fa: 'برای همه', en: 'For everyone' }, default: false },
    owner_id: { type: 'text', label: { fa: 'صاحب', en: 'Owner' }, required: true },
  },
});
