import { ChevronDown } from 'lucide-react';
import { MomentInput } from '../forms/inputs/DayInput.tsx';
import { RefInput } from '../forms/inputs/RefInput.tsx';
import { TextInput } from '../forms/inputs/TextInput.tsx';
import { useMe } from '../forms/queries.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import type { FieldsOf } from './LogForm.tsx';
import type { LogKind } from './log-kinds.ts';

const hasPhone: readonly LogKind[] = ['call', 'text_message'];
const happens: readonly LogKind[] = ['call', 'visit', 'note', 'text_message'];

/** What is mostly known: the number, another time than now, whose activity it is. */
export function MoreFields({ kind, values, set, user }: FieldsOf & { kind: LogKind; user: string | null }) {
  const t = useMessage();
  const { format } = useReader();
  const role = useMe()?.role;
  return (
    <details className="group">
      <summary className="flex min-h-[24px] cursor-pointer list-none items-center gap-1 rounded text-sm text-accent">
        <ChevronDown size={14} aria-hidden className="group-open:rotate-180" />
        {t('logMore')}
      </summary>
      <div className="mt-2 grid gap-4 sm:grid-cols-2">
        {hasPhone.includes(kind) && (
          <TextInput
            label={t('logPhone')}
            value={format.written(values.phone)}
            onChange={(phone) => set({ phone })}
            isRequired={false}
            error={undefined}
            runsLtr
            kind="tel"
          />
        )}
        {happens.includes(kind) && (
          <MomentInput
            label={t('logWhen')}
            value={values.at}
            onChange={(at) => set({ at })}
            isRequired={false}
            error={undefined}
          />
        )}
        {role !== 'rep' && (
          <RefInput
            type="user"
            label={t('logBy')}
            value={user}
            onChange={(id) => set({ user: id })}
            isRequired
            error={undefined}
          />
        )}
      </div>
    </details>
  );
}
