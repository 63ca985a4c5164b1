import { Label, Radio, RadioGroup } from 'react-aria-components';

/** One of a few, side by side. */
export function Segments({
  label,
  options,
  chosen,
  onChoose,
  shown = false,
}: {
  label: string;
  options: readonly { readonly id: string; readonly name: string }[];
  chosen: string;
  onChoose: (id: string) => void;
  /** The label is written above. */
  shown?: boolean;
}) {
  return (
    <RadioGroup
      value={chosen}
      onChange={onChoose}
      orientation="horizontal"
      className="min-w-0"
      {...(shown ? {} : { 'aria-label': label })}
    >
      {shown && <Label className="mb-1 block text-xs text-ink2">{label}</Label>}
      <div className="control flex w-fit max-w-full flex-wrap p-0.5">
        {options.map(({ id, name }) => (
          <Radio
            key={id}
            value={id}
            className="grid min-h-7.5 cursor-pointer place-items-center rounded-md px-2.5 text-sm whitespace-nowrap data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent data-[hovered]:bg-accent-soft data-[selected]:bg-accent data-[selected]:text-accent-ink pointer-coarse:min-h-9"
          >
            {name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
