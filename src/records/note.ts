import { recordType } from './record.ts';

export const note = recordType({
  name: 'note',
  file: 'notes.csv',
  label: {
    one: { fa: 'یادداشت', en: 'Note' },
    many: { fa: 'یادداشت‌ها', en: 'Notes' },
  },
  key: ['id'],
  title: 'text',
  moment: 'at',
  whose: { person: 'user_id', through: ['deal_id', 'lead_id'] },
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    user_id: { type: 'ref', label: { fa: 'کاربر', en: 'User' }, required: true, ref: 'user' },
    at: { type: 'instant', label: { fa: 'زمان', en: 'At' }, required: true },
    text: { type: 'text', label: { fa: 'متن', en: 'Text' }, long: true },
    lead_id: { type: 'ref', label: { fa: 'سرنخ', en: 'Lead' }, ref: 'lead' },
    contact_id: { type: 'ref', label: { fa: 'مخاطب', en: 'Contact' }, ref: 'contact' },
    deal_id: { type: 'ref', label: { fa: 'معامله', en: 'Deal' }, ref: 'deal' },
    pinned_at: { type: 'instant', label: { fa: 'زمان سنجاق شدن', en: 'Pinned at' }, ours: true },
  },
});
