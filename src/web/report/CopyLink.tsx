import { Check, Link2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import type { Search } from './address-text.ts';
import { stringifySearch } from './address-text.ts';

/** Puts the text on the clipboard; plain HTTP on another computer has no clipboard, but it has a selection. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}

const shownFor = 2_500;

/** Copies a link that shows the same days tomorrow and elsewhere, whatever word the address has for them. */
export function CopyLink({ search }: { search: Search }) {
  const t = useMessage();
  const [copied, setCopied] = useState<boolean>();
  useEffect(() => {
    if (copied === undefined) return;
    const timer = setTimeout(() => setCopied(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [copied]);
  const link = () => `${location.origin}${location.pathname}${stringifySearch(search)}`;
  return (
    <>
      <Button onPress={() => void copy(link()).then(setCopied)}>
        {copied === true ? (
          <Check size={16} aria-hidden className="text-good" />
        ) : (
          <Link2 size={16} aria-hidden />
        )}
        <span className="max-sm:sr-only">{t('copyLink')}</span>
      </Button>
      <span role="status" className={copied === false ? 'text-sm text-bad' : 'sr-only'}>
        {copied === undefined ? '' : copied ? t('linkCopied') : t('linkNotCopied')}
      </span>
    </>
  );
}
