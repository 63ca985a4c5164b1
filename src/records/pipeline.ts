import { recordType } from './record.ts';

export const pipeline = recordType({
  name: 'pipeline',
  file: 'pipelines.csv',
  label: {
    one: { fa: 'پایپ‌لاین', en: 'Pipeline' },
    many: { fa: 'پایپ‌لاین‌ها', en: 'Pipelines' },
  },
  key: ['id'],
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    name: { type: 'text', label: { fa: 'نام', en: 'Name' }, required: true, fold: 'name' },
  },
});
