import { Check, Columns3 } from 'lucide-react';
import {
  Button as AriaButton,
  Checkbox,
  CheckboxGroup,
  Dialog,
  DialogTrigger,
  Popover,
} from 'react-aria-components';
import type { Column } from '../../core/table.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
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
  const { locale, rtl } = useReader();
  const optional = optionalColumns(columns);
  const chosen = chosenColumns(columns, text);
  if (optional.length < 2) return null;
  return (
    <DialogTrigger>
      <AriaButton className="inline-flex min-h-9 cursor-pointer items-center gap-2 rounded-lg px-3 text-accent hover:bg-accent-soft pointer-coarse:min-h-11">
        <Columns3 size={16} aria-hidden />
        {t('columns')}
      </AriaButton>
      <Popover
        placement="bottom end"
        dir={rtl ? 'rtl' : 'ltr'}
        className="max-h-96 w-72 overflow-auto rounded-xl border border-line bg-surface shadow-xl"
      >
        <Dialog aria-label={t('columns')} className="p-2 outline-none">
          <CheckboxGroup
            aria-label={t('columns')}
            value={[...chosen]}
            onChange={(names) => names.length > 0 && onChange(new Set(names))}
          >
            {optional.map(({ name, label }) => (
              <Checkbox
                key={name}
                value={name}
                isDisabled={chosen.size === 1 && chosen.has(name)}
                className="flex min-h-9 cursor-pointer items-center gap-2 rounded-lg px-2 data-[disabled]:cursor-default data-[disabled]:text-ink2 data-[focus-visible]:ring-2 data-[focus-visible]:ring-accent data-[hovered]:bg-accent-soft pointer-coarse:min-h-11"
              >
                {({ isSelected }) => (
                  <>
                    <span
                      aria-hidden
                      className={`grid size-4 shrink-0 place-items-center rounded border ${isSelected ? 'border-accent bg-accent text-accent-ink' : 'border-line2'}`}
                    >
                      {isSelected && <Check size={12} />}
                    </span>
                    {label[locale]}
                  </>
                )}
              </Checkbox>
            ))}
          </CheckboxGroup>
          {chosen.size < optional.length && (
            <Button tone="quiet" onPress={() => onChange(new Set(optional.map(({ name }) => name)))}>
              {t('allColumns')}
            </Button>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
