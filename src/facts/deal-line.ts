import { type Fact, rowsOf } from './fact.ts';
import { sql } from './sql.ts';

/**
 * Quantity × unit price × (1 − discount / 100), exact: a scale of 6 + 4 + 4 + 2 digits within the 38 that both
 * engines can hold.
 */
export const dealLine: Fact = {
  name: 'deal_line',
  meaning: "a product line of a deal, with its amount in the deal's currency",
  of: 'deal_product',
  key: 'deal_id',
  sortedBy: 'deal_id',
  columns: { deal_id: 'text', product_id: 'text', amount: 'exact' },
  tells: {
    amount: [
      { type: 'deal_product', field: 'unit_price' },
      { type: 'deal', field: 'value' },
    ],
  },
  select: (context) => sql`select p.deal_id, p.product_id,
  cast(cast(cast(p.quantity as decimal(18,6)) * cast(p.unit_price as decimal(23,4)) as decimal(38,10))
    * cast(cast(100 - coalesce(p.discount_percent, 0) as decimal(7,4)) * cast(0.01 as decimal(2,2)) as decimal(7,6)) as decimal(38,16)) as amount
from ${rowsOf(context, 'deal_product', 'deal_id')} p`,
};
