import { Check } from 'lucide-react';
import { Checkbox, CheckboxGroup } from 'react-aria-components';
import type { Column } from '../../core/table.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';

/** The columns that a table may show, each to be taken or left. */
export function ColumnChoices({
  optional,
  chosen,
  onChange,
}: {
  optional: readonly Pick<Column, 'name' | 'label'>[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const t = useMessage();
  const { locale } = useReader();
  return (
    <div className="max-h-96 w-72 overflow-auto p-2">
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
            className="flex min-h-9 cursor-pointer items-center gap-2 rounded-lg px-2 data-[disabled]:cursor-default data-[disabled]:text-ink2 data-[focus-visible]:ring-2 data-[focus-visible]:ring-accent data-[hovered]:bg-accent-soft pointer-coarse:min-h-[44px]"
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
    </div>
  );
}
