import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useMessage } from '../language/reader.tsx';
import { Button } from './Button.tsx';
import { dismissToast, type Toast, useToasts } from './toasts.ts';

/** Long enough to read it and to reach its button; while it is pointed at or focused it stays. */
const shownFor = { plain: 6_000, action: 12_000 } as const;

/** The toasts of the page. The region is always there, so that what comes into it is read aloud. */
export function Toasts() {
  const toasts = useToasts();
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-16 z-[60] grid justify-items-center gap-2 px-4 md:bottom-4 print:hidden"
    >
      {toasts.map((each) => (
        <One key={each.key} toast={each} />
      ))}
    </div>
  );
}

function One({ toast: { key, text, tone, action } }: { toast: Toast }) {
  const t = useMessage();
  const [isHeld, setHeld] = useState(false);
  const wait = action === undefined ? shownFor.plain : shownFor.action;
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => dismissToast(key), wait);
    return () => clearTimeout(timer);
  }, [key, isHeld, wait]);
  const Icon = tone === 'good' ? CircleCheck : CircleAlert;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps what is being read from going
    <div
      data-toast={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="card pointer-events-auto flex w-fit max-w-full items-center gap-2 py-1.5 ps-3 pe-1.5 shadow-xl sm:max-w-xl"
    >
      <Icon size={18} aria-hidden className={`shrink-0 ${tone === 'good' ? 'text-good' : 'text-bad'}`} />
      <p className="min-w-0 flex-1 text-sm wrap-anywhere">{text}</p>
      {action !== undefined && (
        <Button
          tone="quiet"
          className="shrink-0 font-medium"
          onPress={() => {
            dismissToast(key);
            action.perform();
          }}
        >
          {action.label}
        </Button>
      )}
      <button type="button" aria-label={t('close')} className="icon-button" onClick={() => dismissToast(key)}>
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}
