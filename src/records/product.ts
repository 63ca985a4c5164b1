import { recordType } from './record.ts';

export const product = recordType({
  name: 'product',
  file: 'products.csv',
  label: {
    one: { fa: 'محصول', en: 'Product' },
    many: { fa: 'محصولات', en: 'Products' },
  },
  key: ['id'],
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    name: { type: 'text', label: { fa: 'نام', en: 'Name' }, required: true, fold: 'name' },
    sku: { type: 'text', label: { fa: 'کد کالا', en: 'SKU' } },
    price: { type: 'money', label: { fa: 'قیمت', en: 'Price' }, min: 0, currencyField: 'currency' },
    currency: { type: 'text', label: { fa: 'واحد پول', en: 'Currency' }, default: 'workspace.currency' },
  },
});
