import { recordType } from './record.ts';

export const source = recordType({
  name: 'source',
  file: 'sources.csv',
  label: {
    one: { fa: 'منبع', en: 'Source' },
    many: { fa: 'منابع', en: 'Sources' },
  },
  key: ['id'],
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    name: { type: 'text', label: { fa: 'نام', en: 'Name' }, required: true, fold: 'name' },
  },
});
