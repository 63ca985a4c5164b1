import { directions } from './enum-words.ts';
import { recordType } from './record.ts';

export const textMessage = recordType({
  name: 'text_message',
  file: 'text_messages.csv',
  label: {
    one: { fa: 'پیامک', en: 'Text message' },
    many: { fa: 'پیامک‌ها', en: 'Text messages' },
  },
  key: ['id'],
  title: 'text',
  moment: 'at',
  whose: { person: 'user_id', through: ['deal_id', 'lead_id'] },
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    user_id: { type: 'ref', label: { fa: 'کاربر', en: 'User' }, required: true, ref: 'user' },
    at: { type: 'instant', label: { fa: 'زمان', en: 'At' }, required: true },
    direction: {
      type: 'enum',
      label: { fa: 'جهت', en: 'Direction' },
      required: true,
      values: ['in', 'out'],
      words: directions,
    },
    phone: { type: 'text', label: { fa: 'تلفن', en: 'Phone' }, fold: 'phone' },
    text: { type: 'text', label: { fa: 'متن', en: 'Text' }, long: true },
    lead_id: { type: 'ref', label: { fa: 'سرنخ', en: 'Lead' }, ref: 'lead' },
    contact_id: { type: 'ref', label: { fa: 'مخاطب', en: 'Contact' }, ref: 'contact' },
    deal_id: { type: 'ref', label: { fa: 'معامله', en: 'Deal' }, ref: 'deal' },
  },
});
