import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { crm } from '../data/crm.ts';
import type { Me } from '../data/crm-types.ts';
import { session } from '../data/session.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { signInAddress } from './addresses.ts';
import { SignIn } from './SignIn.tsx';

/** Lets whoever was signed out meanwhile sign in again over the page, which keeps what was being written. */
export function SessionOver() {
  const t = useMessage();
  const { rtl } = useReader();
  const client = useQueryClient();
  const router = useRouter();
  const goOn = async () => {
    const before = client.getQueryData<Me>(['me'])?.id;
    const now = await crm.me().catch(() => undefined);
    // Another person may see other things, in another workspace.
    if (now === undefined || (before !== undefined && before !== now.id)) return location.reload();
    session.begun();
    await client.invalidateQueries();
    await router.invalidate();
  };
  return (
    <ModalOverlay isOpen className="fixed inset-0 z-70 grid place-items-center bg-[rgb(0_0_0/0.55)] p-4">
      <Modal dir={rtl ? 'rtl' : 'ltr'} className="w-[420px] max-w-full">
        <Dialog
          role="alertdialog"
          aria-label={t('sessionOverTitle')}
          className="card grid max-h-[calc(100dvh-2rem)] gap-4 overflow-y-auto p-6 shadow-xl outline-none"
        >
          <SignIn
            title={t('sessionOverTitle')}
            lead={t('sessionOverLead')}
            next={location.pathname + location.search + location.hash}
            onDone={() => void goOn()}
          />
          <a
            href={signInAddress(location)}
            className="min-h-9 content-center text-center text-sm text-accent underline"
          >
            {t('signInElsewhere')}
          </a>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
