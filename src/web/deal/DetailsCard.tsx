import { Pencil } from 'lucide-react';
import type { FormField } from '../forms/form-fields.ts';
import { openForm } from '../forms/opened-form.ts';
import { useMessage, useText } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { type EditedDeal, InPlace } from './InPlace.tsx';
import { SideCard } from './SideCard.tsx';

/** The fields that stand nowhere else on the page. */
export function DetailsCard({ of, fields }: { of: EditedDeal; fields: readonly FormField[] }) {
  const t = useMessage();
  const text = useText();
  return (
    <SideCard
      title={t('dealDetails')}
      action={
        of.may && (
          <Button
            tone="quiet"
            className="min-h-7 px-2 text-sm"
            onPress={() => openForm({ type: 'deal', id: of.deal.id })}
          >
            <Pencil size={14} aria-hidden />
            {t('dealEdit', { field: '' }).trim()}
          </Button>
        )
      }
    >
      <dl className="grid grid-cols-[minmax(5.5rem,auto)_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1.5">
        {fields.map((field) => (
          <div key={field.name} className="contents">
            <dt className="text-sm text-ink2">
              <bdi>{text(field.label)}</bdi>
            </dt>
            <dd className="min-w-0">
              <InPlace of={of} field={field} />
            </dd>
          </div>
        ))}
      </dl>
    </SideCard>
  );
}
