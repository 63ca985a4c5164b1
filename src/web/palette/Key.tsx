/** A key, as it is written on a keyboard: in Latin letters on the Persian ones too. */
export function Key({ name }: { name: string }) {
  return (
    <kbd
      dir="ltr"
      lang="en"
      className="inline-grid h-6 min-w-6 shrink-0 place-items-center rounded border border-line bg-surface2 px-1.5 font-sans text-xs text-ink2"
    >
      {name.length === 1 ? name.toUpperCase() : name}
    </kbd>
  );
}
