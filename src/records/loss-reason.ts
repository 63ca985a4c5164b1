import { recordType } from './record.ts';

export const lossReason = recordType({
  name: 'loss_reason',
  file: 'loss_reasons.csv',
  label: {
    one: { fa: 'دلیل باخت', en: 'Loss reason' },
    many: { fa: 'دلایل باخت', en: 'Loss reasons' },
  },
  key: ['id'],
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    name: { type: 'text', label: { fa: 'نام', en: 'Name' }, required: true, fold: 'name' },
  },
});
