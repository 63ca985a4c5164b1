import { X } from 'lucide-react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useMessage, useReader } from '../language/reader.tsx';
import { logKey, logKindNames, logKinds } from '../logging/log-kinds.ts';
import { useOfferedActions } from './actions.ts';
import { Key } from './Key.tsx';
import { open } from './opened.ts';

/** Every key that does something now: everywhere, on the present page, in charts and tables. */
export function Shortcuts() {
  const t = useMessage();
  const { rtl } = useReader();
  const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
  const offered = useOfferedActions();
  const page = offered.flatMap(({ label, shortcut }) =>
    shortcut === undefined ? [] : [{ keys: [shortcut], label }],
  );
  const groups = [
    {
      title: t('shortcutsEverywhere'),
      rows: [
        { keys: [isApple ? '⌘' : 'Ctrl', 'K'], label: t('keyPalette') },
        { keys: ['/'], label: t('keySearch') },
        { keys: ['?'], label: t('keyShortcuts') },
        { keys: ['Esc'], label: t('keyEscape') },
      ],
    },
    ...(page.length === 0 ? [] : [{ title: t('sectionPage'), rows: page }]),
    {
      title: t('logKeys'),
      rows: logKindNames.map((kind) => ({
        keys: [logKey, logKinds[kind].key],
        label: t(logKinds[kind].label),
      })),
    },
    {
      title: t('shortcutsInCharts'),
      rows: [
        { keys: ['←', '↑', '↓', '→'], label: t('keyArrows') },
        { keys: ['Enter'], label: t('keyEnter') },
        { keys: ['Shift', '←', '→'], label: t('keyMoveDeal') },
      ],
    },
  ];
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => open(isOpen ? 'shortcuts' : undefined)}
      className="fixed inset-0 z-50 grid place-items-center bg-[rgb(0_0_0/0.45)] p-3"
    >
      <Modal
        dir={rtl ? 'rtl' : 'ltr'}
        className="max-h-[90vh] w-full max-w-lg overflow-y-auto rounded-xl border border-line bg-surface shadow-2xl"
      >
        <Dialog className="p-5 outline-none">
          <div className="flex items-center justify-between gap-3">
            <Heading slot="title" className="text-lg font-bold">
              {t('shortcuts')}
            </Heading>
            <Button slot="close" aria-label={t('close')} className="icon-button cursor-pointer">
              <X size={18} aria-hidden />
            </Button>
          </div>
          {groups.map(({ title, rows }) => (
            <section key={title} className="mt-4">
              <h3 className="mb-1 text-sm font-medium text-ink2">{title}</h3>
              <dl className="divide-y divide-line">
                {rows.map(({ keys, label }) => (
                  <div key={label} className="flex min-h-10 items-center justify-between gap-4 py-1">
                    <dt>{label}</dt>
                    <dd dir="ltr" className="flex gap-1">
                      {keys.map((key) => (
                        <Key key={key} name={key} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
