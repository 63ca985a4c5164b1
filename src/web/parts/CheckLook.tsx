import { Check } from 'lucide-react';

/** The box of something that is checked or not. */
export function CheckLook({ isSelected, isFocused = false }: { isSelected: boolean; isFocused?: boolean }) {
  return (
    <span
      aria-hidden
      className={`grid size-5 shrink-0 place-items-center rounded border ${isSelected ? 'border-accent bg-accent text-accent-ink' : 'border-line2'} ${isFocused ? 'outline-2 outline-offset-2 outline-accent' : ''}`}
    >
      {isSelected && <Check size={14} />}
    </span>
  );
}
