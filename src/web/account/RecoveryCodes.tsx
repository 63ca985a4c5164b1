import { Copy, Download, Printer } from 'lucide-react';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { toast } from '../parts/toasts.ts';

/** Codes that are shown once, to be kept on paper or in a file. */
export function RecoveryCodes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const t = useMessage();
  const text = `${t('app')}: ${t('recoveryCodes')}\n\n${codes.join('\n')}\n`;
  const download = () => {
    const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'binesh-recovery-codes.txt';
    link.click();
    URL.revokeObjectURL(url);
  };
  const print = () => {
    const paper = window.open('', '_blank', 'width=480,height=640');
    if (paper === null) return download();
    const pre = paper.document.createElement('pre');
    pre.textContent = text;
    paper.document.body.append(pre);
    paper.print();
    paper.close();
  };
  const copy = () =>
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => toast({ text: t('copied') }),
      () => toast({ text: t('copyFailed'), tone: 'bad' }),
    );
  return (
    <>
      <p>{t('recoveryCodesLead')}</p>
      <ul
        dir="ltr"
        lang="en"
        aria-label={t('recoveryCodes')}
        className="grid grid-cols-2 gap-x-4 gap-y-1 rounded-lg bg-surface2 p-3 text-center font-mono"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={() => void copy()}>
          <Copy size={16} aria-hidden />
          {t('copy')}
        </Button>
        <Button onPress={download}>
          <Download size={16} aria-hidden />
          {t('download')}
        </Button>
        <Button onPress={print}>
          <Printer size={16} aria-hidden />
          {t('print')}
        </Button>
        <Button tone="accent" onPress={onClose}>
          {t('done')}
        </Button>
      </div>
    </>
  );
}
