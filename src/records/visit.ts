import { recordType } from './record.ts';

export const visit = recordType({
  name: 'visit',
  file: 'visits.csv',
  label: {
    one: { fa: 'بازدید', en: 'Visit' },
    many: { fa: 'بازدیدها', en: 'Visits' },
  },
  key: ['id'],
  title: 'summary',
  moment: 'at',
  whose: { person: 'user_id', through: ['deal_id', 'lead_id'] },
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    user_id: { type: 'ref', label: { fa: 'کاربر', en: 'User' }, required: true, ref: 'user' },
    at: { type: 'instant', label: { fa: 'زمان', en: 'At' }, required: true },
    outcome_id: { type: 'ref', label: { fa: 'نتیجه', en: 'Outcome' }, ref: 'visit_outcome' },
    lead_id: { type: 'ref', label: { fa: 'سرنخ', en: 'Lead' }, ref: 'lead' },
    contact_id: { type: 'ref', label: { fa: 'مخاطب', en: 'Contact' }, ref: 'contact' },
    deal_id: { type: 'ref', label: { fa: 'معامله', en: 'Deal' }, ref: 'deal' },
    address: { type: 'text', label: { fa: 'نشانی', en: 'Address' } },
    summary: { type: 'text', label: { fa: 'خلاصه', en: 'Summary' }, long: true },
  },
});
