import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { currencyDigits } from '../../core/currency.ts';
import { roundHalfAway } from '../../core/money.ts';
import { crm } from '../data/crm.ts';
import type { ListedRecord } from '../data/crm-types.ts';
import { useHidden } from '../forms/queries.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { RecordLink } from '../record/RecordLink.tsx';
import type { EditedDeal } from './InPlace.tsx';
import { LineEditor } from './LineEditor.tsx';
import { lineAmount, linesTotal } from './line-total.ts';
import { useLines } from './queries.ts';
import { SideCard } from './SideCard.tsx';
import { useWrites } from './use-deal-writes.ts';

/** The products of a deal with what each comes to, and all of them together. */
export function LinesCard({ of: { deal, may } }: { of: EditedDeal }) {
  const t = useMessage();
  const { format } = useReader();
  const { write } = useWrites();
  const { data } = useLines(deal.id);
  const hidden = useHidden('deal_product');
  // A line by its id, or a new one.
  const [edited, setEdited] = useState<string>();
  const currency = String(deal.fields.currency);
  const lines = data?.records ?? [];
  const nameOf = ({ fields }: ListedRecord) =>
    data?.names.product?.[String(fields.product_id)] ?? String(fields.product_id);
  const total = roundHalfAway(linesTotal(lines), currencyDigits(currency));
  const isOther = lines.length > 0 && !total.eq(String(deal.fields.value ?? '0'));
  if (hidden.has('unit_price')) return null;
  return (
    <SideCard
      title={t('dealProducts')}
      action={
        may &&
        edited === undefined && (
          <Button tone="quiet" className="min-h-7 px-2 text-sm" onPress={() => setEdited('')}>
            <Plus size={15} aria-hidden />
            {t('dealAdd')}
          </Button>
        )
      }
    >
      {lines.length === 0 && edited === undefined && (
        <p className="text-sm text-ink2">{t('dealNoProducts')}</p>
      )}
      <ul className="grid divide-y divide-line">
        {lines.map((line) =>
          edited === line.id ? (
            <li key={line.id} className="py-2">
              <LineEditor {...{ deal, line }} name={nameOf(line)} onClose={() => setEdited(undefined)} />
            </li>
          ) : (
            <li key={line.id} data-line className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-2 py-1.5">
              <span className="min-w-0">
                <RecordLink type="product" id={String(line.fields.product_id)}>
                  {nameOf(line)}
                </RecordLink>
                <span className="block text-xs text-ink2">
                  <bdi dir="ltr">{format.number(String(line.fields.quantity))}</bdi>
                  {' × '}
                  <bdi>{format.money(String(line.fields.unit_price), currency)}</bdi>
                  {Number(line.fields.discount_percent ?? 0) > 0 && (
                    <>
                      {' − '}
                      <bdi dir="ltr">{format.percent(String(line.fields.discount_percent))}</bdi>
                    </>
                  )}
                </span>
              </span>
              <span className="flex items-start">
                <bdi className="pt-0.5 text-sm font-medium whitespace-nowrap tabular-nums">
                  {format.money(roundHalfAway(lineAmount(line.fields), currencyDigits(currency)), currency)}
                </bdi>
                {may && (
                  <>
                    <button
                      type="button"
                      aria-label={t('lineEdit', { name: nameOf(line) })}
                      onClick={() => setEdited(line.id)}
                      className="ms-1 grid size-[24px] cursor-pointer place-items-center rounded text-ink2 hover:bg-accent-soft pointer-coarse:size-9"
                    >
                      <Pencil size={13} aria-hidden />
                    </button>
                    <button
                      type="button"
                      aria-label={t('lineRemove', { name: nameOf(line) })}
                      onClick={() =>
                        void write(t('lineRemoved', { name: nameOf(line) }), () =>
                          crm.remove('deal_product', line.id, line.version),
                        )
                      }
                      className="grid size-[24px] cursor-pointer place-items-center rounded text-ink2 hover:bg-accent-soft hover:text-bad pointer-coarse:size-9"
                    >
                      <Trash2 size={13} aria-hidden />
                    </button>
                  </>
                )}
              </span>
            </li>
          ),
        )}
      </ul>
      {edited === '' && (
        <div className="border-t border-line pt-2">
          <LineEditor deal={deal} line={undefined} name="" onClose={() => setEdited(undefined)} />
        </div>
      )}
      {lines.length > 0 && (
        <div className="mt-1 flex flex-wrap items-baseline justify-between gap-2 border-t border-line2 pt-2">
          <span className="text-sm font-medium">{t('lineTotal')}</span>
          <bdi data-testid="lines-total" className="font-bold">
            {format.moneyFull(total, currency)}
          </bdi>
          {may && isOther && (
            <Button
              tone="quiet"
              className="min-h-7 w-full justify-center px-2 text-xs"
              onPress={() =>
                void write(t('lineUseTotal'), () =>
                  crm.change('deal', deal.id, { value: total.toFixed() }, deal.rowVersion),
                )
              }
            >
              {t('lineUseTotal')}
            </Button>
          )}
        </div>
      )}
    </SideCard>
  );
}
