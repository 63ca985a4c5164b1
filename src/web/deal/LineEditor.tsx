import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ApiError } from '../data/client.ts';
import { crm, onceKey } from '../data/crm.ts';
import type { ListedRecord } from '../data/crm-types.ts';
import { readFigure } from '../forms/figure-text.ts';
import { FigureInput, Unit } from '../forms/inputs/FigureInput.tsx';
import { MoneyInput } from '../forms/inputs/MoneyInput.tsx';
import { RefInput } from '../forms/inputs/RefInput.tsx';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import type { DealRecord } from './queries.ts';
import { useWrites } from './use-deal-writes.ts';

interface Values {
  readonly product_id: string | null;
  readonly quantity: string | null;
  readonly unit_price: string | null;
  readonly discount_percent: string | null;
}

const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);

const startOf = (line: ListedRecord | undefined): Values => ({
  product_id: textOf(line?.fields.product_id),
  quantity: textOf(line?.fields.quantity ?? '1'),
  unit_price: textOf(line?.fields.unit_price),
  discount_percent: textOf(line?.fields.discount_percent),
});

/** A line of products: a new one, or one that is there. The price comes with the product. */
export function LineEditor({
  deal,
  line,
  name,
  onClose,
}: {
  deal: DealRecord;
  line: ListedRecord | undefined;
  name: string;
  onClose: () => void;
}) {
  const t = useMessage();
  const { format } = useReader();
  const { write } = useWrites();
  const [values, setValues] = useState(() => startOf(line));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const once = useRef(onceKey());
  const currency = String(deal.fields.currency);
  const set = (change: Partial<Values>) => setValues((now) => ({ ...now, ...change }));
  const product = values.product_id;
  // A price in another currency would be a wrong number here.
  useEffect(() => {
    if (line !== undefined || product === null) return;
    let isCurrent = true;
    void crm.read('product', product).then(
      ({ fields }) => {
        if (isCurrent && fields.currency === currency && typeof fields.price === 'string')
          setValues((now) => ({ ...now, unit_price: String(fields.price) }));
      },
      (error) => {
        if (!(error instanceof ApiError)) throw error;
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [line, product, currency]);

  const figure = (text: string | null, most = Number.POSITIVE_INFINITY): boolean => {
    const read = text === null ? undefined : readFigure(text);
    return read !== undefined && !read.startsWith('-') && Number(read) <= most;
  };
  const faults = {
    product: product === null ? t('lineProductNeeded') : undefined,
    quantity: figure(values.quantity) ? undefined : t('lineFigureWrong'),
    price: figure(values.unit_price) ? undefined : t('lineFigureWrong'),
    discount:
      values.discount_percent === null || figure(values.discount_percent, 100)
        ? undefined
        : t('lineDiscountWrong'),
  };
  const told = (fault: string | undefined) => (tried ? fault : undefined);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || Object.values(faults).some((fault) => fault !== undefined)) return;
    setBusy(true);
    const said = t(line === undefined ? 'lineAdded' : 'lineChanged', { name: name || t('lineProduct') });
    const row = { ...values };
    const isWritten = await write(said, () =>
      line === undefined
        ? crm.create('deal_product', { deal_id: deal.id, ...row }, once.current)
        : crm.change('deal_product', line.id, row, line.version),
    );
    setBusy(false);
    if (isWritten) onClose();
  };
  return (
    <form onSubmit={(event) => void save(event)} data-line-editor className="grid grid-cols-2 gap-3">
      <div className="col-span-2">
        <RefInput
          type="product"
          label={t('lineProduct')}
          value={product}
          onChange={(id) => set({ product_id: id })}
          isRequired
          error={told(faults.product)}
          autoFocus
        />
      </div>
      <FigureInput
        label={t('lineQuantity')}
        value={values.quantity}
        onChange={(quantity) => set({ quantity })}
        isRequired
        error={told(faults.quantity)}
        shown={(value) => format.number(value, 30)}
        recorded={(typed) => typed}
      />
      <FigureInput
        label={t('lineDiscount')}
        value={values.discount_percent}
        onChange={(discount_percent) => set({ discount_percent })}
        isRequired={false}
        error={told(faults.discount)}
        shown={(value) => format.number(value, 30)}
        recorded={(typed) => typed}
        beside={<Unit>{t('unitPercent')}</Unit>}
      />
      <div className="col-span-2">
        <MoneyInput
          label={t('linePrice')}
          value={values.unit_price}
          onChange={(unit_price) => set({ unit_price })}
          currency={currency}
          onCurrency={undefined}
          isRequired
          error={told(faults.price)}
        />
      </div>
      <div className="col-span-2 flex justify-end gap-2">
        <Button onPress={onClose}>{t('dealCancel')}</Button>
        <Button type="submit" tone="accent" isDisabled={busy}>
          {t('dealSave')}
        </Button>
      </div>
    </form>
  );
}
