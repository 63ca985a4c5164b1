import { recordType } from './record.ts';

export const exchangeRate = recordType({
  name: 'exchange_rate',
  file: 'exchange_rates.csv',
  label: {
    one: { fa: 'نرخ ارز', en: 'Exchange rate' },
    many: { fa: 'نرخ‌های ارز', en: 'Exchange rates' },
  },
  key: ['on', 'currency'],
  fields: {
    on: { type: 'date', label: { fa: 'تاریخ', en: 'Date' }, required: true },
    currency: { type: 'text', label: { fa: 'واحد پول', en: 'Currency' }, required: true },
    rate: { type: 'decimal', label: { fa: 'نرخ', en: 'Rate' }, required: true, scale: 12, min: 0 },
  },
});
