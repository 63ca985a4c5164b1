import { recordType } from './record.ts';

export const dealProduct = recordType({
  name: 'deal_product',
  file: 'deal_products.csv',
  label: {
    one: { fa: 'محصول معامله', en: 'Deal product' },
    many: { fa: 'محصولات معامله', en: 'Deal products' },
  },
  key: null,
  parent: 'deal_id',
  whose: { through: ['deal_id'] },
  fields: {
    deal_id: { type: 'ref', label: { fa: 'معامله', en: 'Deal' }, required: true, ref: 'deal' },
    product_id: { type: 'ref', label: { fa: 'محصول', en: 'Product' }, required: true, ref: 'product' },
    quantity: { type: 'decimal', label: { fa: 'تعداد', en: 'Quantity' }, required: true, scale: 6, min: 0 },
    unit_price: { type: 'money', label: { fa: 'قیمت واحد', en: 'Unit price' }, required: true, min: 0 },
    discount_percent: {
      type: 'decimal',
      unit: 'percent',
      label: { fa: 'درصد تخفیف', en: 'Discount percent' },
      scale: 4,
      min: 0,
      max: 100,
    },
  },
});
