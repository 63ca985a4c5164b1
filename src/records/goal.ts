import { recordType } from './record.ts';

export const goal = recordType({
  name: 'goal',
  file: 'goals.csv',
  label: {
    one: { fa: 'هدف', en: 'Goal' },
    many: { fa: 'اهداف', en: 'Goals' },
  },
  key: ['id'],
  whose: { person: 'subject_id' },
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    metric: {
      type: 'enum',
      label: { fa: 'سنجه', en: 'Metric' },
      required: true,
      values: ['won_value', 'won_count'],
      words: {
        won_value: { fa: 'ارزش فروش', en: 'Won value' },
        won_count: { fa: 'تعداد معامله‌های برنده‌شده', en: 'Won deals' },
      },
    },
    subject: {
      type: 'enum',
      label: { fa: 'موضوع', en: 'Subject' },
      required: true,
      values: ['user', 'team'],
      words: { user: { fa: 'کاربر', en: 'User' }, team: { fa: 'تیم', en: 'Team' } },
    },
    subject_id: {
      type: 'ref',
      label: { fa: 'صاحب هدف', en: 'Goal of' },
      required: true,
      ref: { by: 'subject', to: { user: 'user', team: 'team' } },
    },
    starts_on: { type: 'date', label: { fa: 'از تاریخ', en: 'Starts on' }, required: true },
    ends_on: { type: 'date', label: { fa: 'تا تاریخ', en: 'Ends on' }, required: true },
    target: {
      type: 'money',
      moneyWhen: { by: 'metric', is: 'won_value' },
      label: { fa: 'هدف‌گذاری', en: 'Target' },
      required: true,
      min: 0,
    },
  },
});
