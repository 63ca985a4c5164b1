import { useQuery } from '@tanstack/react-query';
import { UsersRound } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { asciiDigits } from '../../core/fold.ts';
import { crm } from '../data/crm.ts';
import type { Duplicate } from '../data/crm-types.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { useRecordTypes } from '../record/queries.ts';
import { RecordLink } from '../record/RecordLink.tsx';
import type { Values } from './form-fields.ts';
import { useMay } from './queries.ts';

const MergeDialog = lazy(async () => ({ default: (await import('../record/MergeDialog.tsx')).MergeDialog }));

/** Types whose records are found twice. */
const compared: ReadonlySet<string> = new Set(['company', 'contact', 'lead', 'deal']);
export const isCompared = (type: string): boolean => compared.has(type);

const pause = 350;
const leastLetters = 3;
const leastDigits = 7;
const noDuplicates: readonly Duplicate[] = [];

/** Why one may be the same as another. */
export const sameAs = { phone: 'sameAsPhone', email: 'sameAsEmail', name: 'sameAsName' } as const;

/** The records that may be the same as what is being filled in. */
function useDuplicates(type: string, id: string | undefined, values: Values): readonly Duplicate[] {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name].trim() : '');
  const asked = {
    ...(text('name').length >= leastLetters ? { name: text('name') } : {}),
    ...(asciiDigits(text('phone')).replace(/\D/g, '').length >= leastDigits ? { phone: text('phone') } : {}),
    ...(/@./.test(text('email')) ? { email: text('email') } : {}),
  };
  const now = JSON.stringify(asked);
  const [rested, setRested] = useState('{}');
  useEffect(() => {
    const timer = setTimeout(() => setRested(now), pause);
    return () => clearTimeout(timer);
  }, [now]);
  const { data } = useQuery({
    queryKey: ['duplicates', type, id, rested],
    enabled: isCompared(type) && rested !== '{}' && rested === now,
    queryFn: async ({ signal }) => {
      const by = JSON.parse(rested) as typeof asked;
      const { records } = await crm.duplicates(type, { ...by, ...(id === undefined ? {} : { id }) }, signal);
      return records.filter((each) => each.id !== id);
    },
    // What may be there already is told where it can be; nothing waits for it.
    retry: false,
  });
  return now === '{}' ? noDuplicates : (data ?? noDuplicates);
}

/** Says while a form is filled in that such a record may be there already. */
export function Duplicates({
  type,
  id,
  values,
  onOpen,
}: {
  type: string;
  id?: string | undefined;
  values: Values;
  onOpen: () => void;
}) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const label = useRecordTypes()[type]?.label.one;
  const found = useDuplicates(type, id, values);
  const mayMerge = useMay(type, 'delete');
  const [merging, setMerging] = useState<string>();
  return (
    <div role="status" data-testid="duplicates">
      {found.length > 0 && (
        <div className="rounded-lg border border-line2 bg-surface2 p-3 text-sm">
          <p className="flex items-center gap-2 font-medium">
            <UsersRound size={16} aria-hidden className="shrink-0 text-accent" />
            {t('maybeThere', { kind: label === undefined ? '' : text(label) })}
          </p>
          <ul className="mt-1 grid gap-1">
            {found.slice(0, 5).map((each) => (
              <li key={each.id} className="flex flex-wrap items-baseline gap-x-2">
                <span onClickCapture={onOpen}>
                  <RecordLink type={type} id={each.id}>
                    {each.name}
                  </RecordLink>
                </span>
                <span className="text-xs text-ink2">
                  {format.list(each.why.map((reason) => t(sameAs[reason])))}
                </span>
                {id !== undefined && mayMerge && (
                  <Button
                    tone="quiet"
                    aria-label={t('mergeWith', { name: each.name })}
                    className="min-h-7 text-xs"
                    onPress={() => setMerging(each.id)}
                  >
                    {t('mergeRecord')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {merging !== undefined && id !== undefined && (
        <Suspense fallback={null}>
          <MergeDialog type={type} id={id} other={merging} onClose={() => setMerging(undefined)} />
        </Suspense>
      )}
    </div>
  );
}
