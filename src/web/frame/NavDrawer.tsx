import { Suspense } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useMessage, useReader } from '../language/reader.tsx';
import { Nav } from './Nav.tsx';

/** The sections on a phone. */
export function NavDrawer({
  isOpen,
  onOpenChange,
}: {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}) {
  const t = useMessage();
  const { rtl } = useReader();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className="fixed inset-0 z-40 bg-[rgb(0_0_0/0.45)] md:hidden"
    >
      <Modal
        dir={rtl ? 'rtl' : 'ltr'}
        className="fixed inset-y-0 start-0 w-72 max-w-[85vw] overflow-y-auto border-e border-line bg-surface"
      >
        <Dialog aria-label={t('navigation')} className="outline-none">
          <Suspense fallback={null}>
            <Nav wide onGo={() => onOpenChange(false)} />
          </Suspense>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
