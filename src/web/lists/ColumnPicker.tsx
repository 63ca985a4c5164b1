import { Columns3 } from 'lucide-react';
import { lazy } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { FormField } from '../forms/form-fields.ts';
import { useMessage } from '../language/reader.tsx';
import { Later } from '../parts/Later.tsx';

const ColumnChoices = lazy(async () => ({
  default: (await import('../table/ColumnChoices.tsx')).ColumnChoices,
}));
const loadPopped = () => import('../parts/Popped.tsx');

/** Which fields a list shows beside what names its records. */
export function ColumnPicker({
  fields,
  chosen,
  onChange,
}: {
  fields: readonly FormField[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  const t = useMessage();
  const face = (
    <AriaButton className="control inline-flex cursor-pointer items-center gap-2 px-3 hover:bg-accent-soft max-md:hidden">
      <Columns3 size={16} aria-hidden className="text-ink2" />
      {t('columns')}
    </AriaButton>
  );
  return (
    <Later load={loadPopped} face={face}>
      {({ Popped }) => (
        <Popped label={t('columns')} face={face}>
          {() => (
            <ColumnChoices
              optional={fields}
              chosen={new Set(chosen)}
              // Those that were there stay in their order; a new one comes last.
              onChange={(names) =>
                onChange([
                  ...chosen.filter((name) => names.has(name)),
                  ...fields
                    .map(({ name }) => name)
                    .filter((name) => names.has(name) && !chosen.includes(name)),
                ])
              }
            />
          )}
        </Popped>
      )}
    </Later>
  );
}
