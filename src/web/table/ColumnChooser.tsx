import { Columns3 } from 'lucide-react';
import { lazy } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Column } from '../../core/table.ts';
import { useMessage } from '../language/reader.tsx';
import { Later } from '../parts/Later.tsx';
import { chosenColumns, optionalColumns } from './columns.ts';

/** Which columns a table shows. Those that name its rows stay. */
export function ColumnChooser({
  columns,
  chosen: text,
  onChange,
}: {
  columns: readonly Column[];
  chosen: string | undefined;
  onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const t = useMessage();
  const optional = optionalColumns(columns);
  const chosen = chosenColumns(columns, text);
  if (optional.length < 2) return null;
  const face = (
    <AriaButton className="inline-flex min-h-9 cursor-pointer items-center gap-2 rounded-lg px-3 text-accent hover:bg-accent-soft pointer-coarse:min-h-[44px]">
      <Columns3 size={16} aria-hidden />
      {t('columns')}
    </AriaButton>
  );
  return (
    <Later load={loadPopped} face={face}>
      {({ Popped }) => (
        <Popped label={t('columns')} face={face}>
          {() => <ColumnChoices optional={optional} chosen={chosen} onChange={onChange} />}
        </Popped>
      )}
    </Later>
  );
}

const loadPopped = () => import('../parts/Popped.tsx');
const ColumnChoices = lazy(async () => ({ default: (await import('./ColumnChoices.tsx')).ColumnChoices }));
