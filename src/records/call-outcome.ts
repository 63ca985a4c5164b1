import { recordType } from './record.ts';

export const callOutcome = recordType({
  name: 'call_outcome',
  file: 'call_outcomes.csv',
  label: {
    one: { fa: 'نتیجهٔ تماس', en: 'Call outcome' },
    many: { fa: 'نتایج تماس', en: 'Call outcomes' },
  },
  key: ['id'],
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    name: { type: 'text', label: { fa: 'نام', en: 'Name' }, required: true, fold: 'name' },
  },
});
