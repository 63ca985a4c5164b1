import { Check, Link2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import type { Search } from './address-text.ts';
import { stringifySearch } from './address-text.ts';
import { copyText } from './copy-text.ts';

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
      <Button onPress={() => void copyText(link()).then(setCopied)}>
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
