import { recordType } from './record.ts';

export const history = recordType({
  name: 'history',
  file: 'history.csv',
  label: {
    one: { fa: 'تاریخچه', en: 'History' },
    many: { fa: 'تاریخچه', en: 'History' },
  },
  key: null,
  parent: 'entity_id',
  whose: { through: ['entity_id'], tells: 'field' },
  fields: {
    entity: {
      type: 'enum',
      label: { fa: 'نوع رکورد', en: 'Entity' },
      required: true,
      values: ['deal', 'lead'],
      words: { deal: { fa: 'معامله', en: 'Deal' }, lead: { fa: 'سرنخ', en: 'Lead' } },
    },
    entity_id: {
      type: 'ref',
      label: { fa: 'رکورد', en: 'Record' },
      required: true,
      ref: { by: 'entity', to: { deal: 'deal', lead: 'lead' } },
    },
    at: { type: 'instant', label: { fa: 'زمان', en: 'At' }, required: true },
    field: {
      type: 'enum',
      label: { fa: 'فیلد', en: 'Field' },
      required: true,
      values: ['stage_id', 'owner_id', 'value', 'estimated_close_on', 'win_likelihood', 'status_id'],
      words: {
        stage_id: { fa: 'مرحله', en: 'Stage' },
        owner_id: { fa: 'مسئول', en: 'Owner' },
        value: { fa: 'ارزش', en: 'Value' },
        estimated_close_on: { fa: 'تاریخ برآوردی بستن', en: 'Estimated close date' },
        win_likelihood: { fa: 'احتمال برد', en: 'Win likelihood' },
        status_id: { fa: 'وضعیت', en: 'Status' },
      },
    },
    value: { type: 'text', label: { fa: 'ارزش', en: 'Value' } },
    by_user_id: { type: 'ref', label: { fa: 'تغییردهنده', en: 'Changed by' }, ref: 'user' },
  },
});
