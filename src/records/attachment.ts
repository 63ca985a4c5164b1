import { keptType } from './record.ts';

/** A file that people keep beside a record; its bytes lie in the data folder, under their hash. */
export const attachment = keptType({
  name: 'attachment',
  label: {
    one: { fa: 'پیوست', en: 'File' },
    many: { fa: 'پیوست‌ها', en: 'Files' },
  },
  key: ['id'],
  moment: 'created_at',
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    name: { type: 'text', label: { fa: 'نام', en: 'Name' }, required: true },
    size: { type: 'integer', label: { fa: 'اندازه', en: 'Size' }, required: true, min: 1 },
    // As its bytes say, not as whoever sent it.
    mime: { type: 'text', label: { fa: 'گونه', en: 'Type' }, required: true },
    sha256: { type: 'text', label: { fa: 'چکیده', en: 'Hash' }, required: true },
    entity: { type: 'text', label: { fa: 'نوع رکورد', en: 'Record type' }, required: true },
    entity_id: { type: 'text', label: { fa: 'رکورد', en: 'Record' }, required: true },
    created_at: { type: 'instant', label: { fa: 'زمان افزودن', en: 'Added at' }, required: true },
    owner_id: { type: 'text', label: { fa: 'صاحب', en: 'Owner' }, required: true },
  },
});
