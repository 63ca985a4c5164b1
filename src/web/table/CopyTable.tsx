import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';

const shownFor = 2_500;

/** Copies a whole table, as a spreadsheet pastes it. */
export function CopyTable({ text }: { text: () => string }) {
  const t = useMessage();
  const [said, setSaid] = useState<'tableCopied' | 'copyRefused'>();
  useEffect(() => {
    if (said === undefined) return;
    const timer = setTimeout(() => setSaid(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setSaid('tableCopied');
    } catch {
      setSaid('copyRefused');
    }
  };
  return (
    <>
      <Button tone="quiet" onPress={() => void copy()}>
        {said === 'tableCopied' ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
        {t('copyTable')}
      </Button>
      <span role="status" className={said === 'copyRefused' ? 'text-xs text-bad' : 'sr-only'}>
        {said === undefined ? '' : t(said)}
      </span>
    </>
  );
}
