import { recordType } from './record.ts';

export const team = recordType({
  name: 'team',
  file: 'teams.csv',
  label: {
    one: { fa: 'تیم', en: 'Team' },
    many: { fa: 'تیم‌ها', en: 'Teams' },
  },
  key: ['id'],
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    name: { type: 'text', label: { fa: 'نام', en: 'Name' }, required: true, fold: 'name' },
    parent_id: { type: 'ref', label: { fa: 'تیم بالادست', en: 'Parent team' }, ref: 'team' },
  },
});
