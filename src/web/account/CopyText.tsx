import { Copy } from 'lucide-react';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { toast } from '../parts/toasts.ts';

/** A text that is shown to be taken elsewhere, and the button that takes it. */
export function CopyText({ label, text }: { label: string; text: string }) {
  const t = useMessage();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => toast({ text: t('copied') }),
      () => toast({ text: t('copyFailed'), tone: 'bad' }),
    );
  return (
    <div className="flex flex-wrap items-center gap-2">
      <input
        aria-label={label}
        dir="ltr"
        lang="en"
        readOnly
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        className="control h-9 min-w-0 flex-1 basis-60 px-3 font-mono text-sm"
      />
      <Button onPress={() => void copy()}>
        <Copy size={16} aria-hidden />
        {t('copy')}
      </Button>
    </div>
  );
}
