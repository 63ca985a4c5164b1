import { categories } from './enum-words.ts';
import { recordType } from './record.ts';

export const stage = recordType({
  name: 'stage',
  file: 'stages.csv',
  label: {
    one: { fa: 'مرحله', en: 'Stage' },
    many: { fa: 'مرحله‌ها', en: 'Stages' },
  },
  key: ['id'],
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    pipeline_id: { type: 'ref', label: { fa: 'پایپ‌لاین', en: 'Pipeline' }, required: true, ref: 'pipeline' },
    position: { type: 'integer', label: { fa: 'جایگاه', en: 'Position' }, required: true },
    name: { type: 'text', label: { fa: 'نام', en: 'Name' }, required: true, fold: 'name' },
    category: {
      type: 'enum',
      label: { fa: 'دسته', en: 'Category' },
      required: true,
      values: ['open', 'won', 'lost', 'unqualified'],
      words: categories,
    },
    win_likelihood: {
      type: 'decimal',
      unit: 'percent',
      label: { fa: 'احتمال برد', en: 'Win likelihood' },
      scale: 6,
      min: 0,
      max: 100,
    },
  },
});
