import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useMessage } from '../language/reader.tsx';
import type { Part } from './card-shows.ts';

/** Which part of a report a card shows. */
export function PartChoice({
  parts,
  chosen,
  onChoose,
}: {
  parts: readonly Part[];
  chosen: string;
  onChoose: (id: string) => void;
}) {
  const t = useMessage();
  return (
    <RadioGroup value={chosen} onChange={onChoose}>
      <Label className="mb-1 block text-xs text-ink2">{t('cardShows')}</Label>
      <div className="flex flex-wrap gap-2">
        {parts.map(({ id, label }) => (
          <Radio
            key={id}
            value={id}
            className="control inline-flex cursor-pointer items-center px-3 text-sm data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent data-[selected]:border-accent data-[selected]:bg-accent-soft data-[selected]:font-medium data-[selected]:text-accent"
          >
            {label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
