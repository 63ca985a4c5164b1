import { CopyText } from '../account/CopyText.tsx';
import { SmallDialog } from '../boards/dialogs.tsx';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import type { Handed } from './api.ts';

/** A one-time link, to be handed over. */
export function LinkShown({
  title,
  link: { url, mailed },
  onClose,
}: {
  title: string;
  link: Handed;
  onClose: () => void;
}) {
  const t = useMessage();
  return (
    <SmallDialog title={title} onClose={onClose}>
      <p>{t(mailed ? 'linkMailed' : 'linkNotMailed')}</p>
      <CopyText label={title} text={url} />
      <p className="text-sm text-ink2">{t('linkOnce')}</p>
      <Button tone="accent" className="justify-self-end" onPress={onClose}>
        {t('done')}
      </Button>
    </SmallDialog>
  );
}
