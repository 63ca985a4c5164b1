import { History } from 'lucide-react';
import { parseInstant } from '../../core/instant.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import type { OnChange } from '../report/address.ts';

/** Says that a page shows the past, for figures of the past look like those of today. */
export function AsOfBanner({ asOf, onChange }: { asOf: string | undefined; onChange: OnChange }) {
  const t = useMessage();
  const { format } = useReader();
  if (asOf === undefined || parseInstant(asOf) === undefined) return null;
  return (
    <div
      role="status"
      className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border border-accent bg-accent-soft px-3 py-2 print:hidden"
    >
      <History size={18} aria-hidden className="shrink-0 text-accent" />
      <span className="min-w-0 flex-1 font-medium">
        {t('asOfBanner', { moment: format.instantLong(asOf) })}
      </span>
      <Button onPress={() => onChange({ asOf: undefined })}>{t('backToNow')}</Button>
    </div>
  );
}
