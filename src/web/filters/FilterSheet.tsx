import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import type { OnChange } from '../report/address.ts';
import type { Search } from '../report/address-text.ts';
import type { Askable } from './chosen.ts';
import { FilterPills } from './FilterPills.tsx';

/** All filters, one under the other, on a phone. */
export function FilterSheet({
  isOpen,
  onOpenChange,
  ...given
}: {
  report: Askable;
  search: Search;
  onChange: OnChange;
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
      className="fixed inset-0 z-40 bg-[rgb(0_0_0/0.45)]"
    >
      <Modal
        dir={rtl ? 'rtl' : 'ltr'}
        className="fixed inset-x-0 bottom-0 max-h-[85dvh] overflow-y-auto rounded-t-2xl border-t border-line bg-surface"
      >
        <Dialog className="grid gap-4 p-4 outline-none">
          <Heading slot="title" className="m-0 text-base font-bold">
            {t('allFilters')}
          </Heading>
          <div className="grid gap-2 [&>*]:w-full [&>*>span:first-child]:flex-1 [&>*>span:first-child]:text-start">
            <FilterPills {...given} />
          </div>
          <Button tone="accent" className="justify-center" onPress={() => onOpenChange(false)}>
            {t('filtersDone')}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
