import { recordType } from './record.ts';

export const meeting = recordType({
  name: 'meeting',
  file: 'meetings.csv',
  label: {
    one: { fa: 'قرار ملاقات', en: 'Meeting' },
    many: { fa: 'قرارهای ملاقات', en: 'Meetings' },
  },
  key: ['id'],
  title: 'title',
  moment: 'starts_at',
  whose: { person: 'user_id', through: ['deal_id', 'lead_id'] },
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    user_id: { type: 'ref', label: { fa: 'کاربر', en: 'User' }, required: true, ref: 'user' },
    starts_at: { type: 'instant', label: { fa: 'زمان شروع', en: 'Starts at' }, required: true },
    ends_at: { type: 'instant', label: { fa: 'زمان پایان', en: 'Ends at' } },
    cancelled: { type: 'boolean', label: { fa: 'لغوشده', en: 'Cancelled' }, default: false },
    title: { type: 'text', label: { fa: 'عنوان', en: 'Title' } },
    lead_id: { type: 'ref', label: { fa: 'سرنخ', en: 'Lead' }, ref: 'lead' },
    contact_id: { type: 'ref', label: { fa: 'مخاطب', en: 'Contact' }, ref: 'contact' },
    deal_id: { type: 'ref', label: { fa: 'معامله', en: 'Deal' }, ref: 'deal' },
  },
});
