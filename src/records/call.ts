import { directions } from './enum-words.ts';
import { recordType } from './record.ts';

export const call = recordType({
  name: 'call',
  file: 'calls.csv',
  label: {
    one: { fa: 'تماس', en: 'Call' },
    many: { fa: 'تماس‌ها', en: 'Calls' },
  },
  key: ['id'],
  title: 'summary',
  moment: 'started_at',
  whose: { person: 'user_id', through: ['deal_id', 'lead_id'] },
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    user_id: { type: 'ref', label: { fa: 'کاربر', en: 'User' }, required: true, ref: 'user' },
    started_at: { type: 'instant', label: { fa: 'زمان شروع', en: 'Started at' }, required: true },
    direction: {
      type: 'enum',
      label: { fa: 'جهت', en: 'Direction' },
      required: true,
      values: ['in', 'out'],
      words: directions,
    },
    duration_s: {
      type: 'integer',
      unit: 'seconds',
      label: { fa: 'مدت (ثانیه)', en: 'Duration (s)' },
      required: true,
      min: 0,
    },
    outcome_id: { type: 'ref', label: { fa: 'نتیجه', en: 'Outcome' }, ref: 'call_outcome' },
    phone: { type: 'text', label: { fa: 'تلفن', en: 'Phone' }, fold: 'phone' },
    lead_id: { type: 'ref', label: { fa: 'سرنخ', en: 'Lead' }, ref: 'lead' },
    contact_id: { type: 'ref', label: { fa: 'مخاطب', en: 'Contact' }, ref: 'contact' },
    deal_id: { type: 'ref', label: { fa: 'معامله', en: 'Deal' }, ref: 'deal' },
    recording: { type: 'text', label: { fa: 'فایل ضبط‌شده', en: 'Recording' }, aside: true },
    summary: { type: 'text', label: { fa: 'خلاصه', en: 'Summary' }, long: true },
  },
});
