import { useState } from 'react';
import { Input, NumberField } from 'react-aria-components';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';

/** A whole number, or none; Persian digits are read too. */
export function NumberChoice({
  label,
  value,
  least,
  most,
  onChange,
}: {
  label: string;
  value: string | undefined;
  least: number;
  most: number;
  onChange: (value: string | undefined) => void;
}) {
  const t = useMessage();
  const [typed, setTyped] = useState(value === undefined ? Number.NaN : Number(value));
  return (
    <form
      className="flex items-end gap-2 p-3"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(Number.isNaN(typed) ? undefined : String(typed));
      }}
    >
      <NumberField
        aria-label={label}
        value={typed}
        minValue={least}
        maxValue={most}
        formatOptions={{ useGrouping: false }}
        onChange={setTyped}
      >
        <Input className="control h-9 w-28 px-3 outline-none focus:border-accent" />
      </NumberField>
      <Button type="submit" tone="accent">
        {t('apply')}
      </Button>
      {value !== undefined && (
        <Button tone="quiet" onPress={() => onChange(undefined)}>
          {t('clearChoice')}
        </Button>
      )}
    </form>
  );
}
