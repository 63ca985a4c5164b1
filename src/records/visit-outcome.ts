import { recordType } from './record.ts';

export const visitOutcome = recordType({
  name: 'visit_outcome',
  file: 'visit_outcomes.csv',
  label: {
    one: { fa: 'نتیجهٔ بازدید', en: 'Visit outcome' },
    many: { fa: 'نتایج بازدید', en: 'Visit outcomes' },
  },
  key: ['id'],
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    name: { type: 'text', label: { fa: 'نام', en: 'Name' }, required: true, fold: 'name' },
  },
});
