import { recordType } from './record.ts';

export const task = recordType({
  name: 'task',
  file: 'tasks.csv',
  label: {
    one: { fa: 'وظیفه', en: 'Task' },
    many: { fa: 'وظایف', en: 'Tasks' },
  },
  key: ['id'],
  title: 'title',
  moment: 'created_at',
  whose: { person: 'user_id', through: ['deal_id', 'lead_id'] },
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    user_id: { type: 'ref', label: { fa: 'کاربر', en: 'User' }, required: true, ref: 'user' },
    created_at: {
      type: 'instant',
      label: { fa: 'زمان ایجاد', en: 'Created at' },
      required: true,
      aside: true,
    },
    due_on: { type: 'date', label: { fa: 'سررسید', en: 'Due on' } },
    completed_at: { type: 'instant', label: { fa: 'زمان انجام', en: 'Completed at' } },
    title: { type: 'text', label: { fa: 'عنوان', en: 'Title' } },
    lead_id: { type: 'ref', label: { fa: 'سرنخ', en: 'Lead' }, ref: 'lead' },
    contact_id: { type: 'ref', label: { fa: 'مخاطب', en: 'Contact' }, ref: 'contact' },
    deal_id: { type: 'ref', label: { fa: 'معامله', en: 'Deal' }, ref: 'deal' },
    remind_at: { type: 'instant', label: { fa: 'زمان یادآوری', en: 'Remind at' }, ours: true },
  },
});
