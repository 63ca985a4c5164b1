import { directions } from './enum-words.ts';
import { recordType } from './record.ts';

export const email = recordType({
  name: 'email',
  file: 'emails.csv',
  label: {
    one: { fa: 'ایمیل', en: 'E-mail' },
    many: { fa: 'ایمیل‌ها', en: 'E-mails' },
  },
  key: ['id'],
  title: 'subject',
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
    message_id: { type: 'text', label: { fa: 'شناسهٔ پیام', en: 'Message id' }, aside: true },
    in_reply_to: { type: 'text', label: { fa: 'در پاسخ به', en: 'In reply to' }, aside: true },
    kind: {
      type: 'enum',
      label: { fa: 'گونه', en: 'Kind' },
      values: ['normal', 'auto_reply', 'bounce'],
      words: {
        normal: { fa: 'عادی', en: 'Normal' },
        auto_reply: { fa: 'پاسخ خودکار', en: 'Automatic reply' },
        bounce: { fa: 'تحویل‌نشده', en: 'Bounced' },
      },
      default: 'normal',
    },
    subject: { type: 'text', label: { fa: 'موضوع', en: 'Subject' } },
    lead_id: { type: 'ref', label: { fa: 'سرنخ', en: 'Lead' }, ref: 'lead' },
    contact_id: { type: 'ref', label: { fa: 'مخاطب', en: 'Contact' }, ref: 'contact' },
    deal_id: { type: 'ref', label: { fa: 'معامله', en: 'Deal' }, ref: 'deal' },
  },
});
