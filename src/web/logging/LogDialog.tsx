import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button as AriaButton, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useMessage, useReader } from '../language/reader.tsx';
import { Key } from '../palette/Key.tsx';
import { LogForm } from './LogForm.tsx';
import { type LogKind, logKindNames, logKinds } from './log-kinds.ts';
import { type LogSubject, type OpenedLog, openLog } from './opened-log.ts';
import { SubjectFinder } from './SubjectFinder.tsx';
import { useKnownSubject } from './use-subject.ts';

const subjectOf = ({ type, id }: OpenedLog): LogSubject | undefined =>
  type === undefined || id === undefined ? undefined : { type, id };

/** Logs an activity: what kind, about what, and what there is to say of it. */
export function LogDialog({ opened }: { opened: OpenedLog }) {
  const t = useMessage();
  const { rtl } = useReader();
  const { kind } = opened;
  const setKind = (next: LogKind) => openLog({ ...opened, kind: next });
  const [subject, setSubject] = useState(() => subjectOf(opened));
  const close = () => openLog(undefined);
  const known = useKnownSubject(subject);
  // A company has no activities of its own: they are about one of its deals or contacts.
  const needsSubject = subject === undefined || subject.type === 'company';
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && close()}
      className="fixed inset-0 z-50 flex items-end bg-[rgb(0_0_0/0.45)] sm:items-start sm:p-3 sm:pt-[8vh]"
    >
      <Modal
        dir={rtl ? 'rtl' : 'ltr'}
        className="max-h-[94dvh] w-full overflow-y-auto rounded-t-xl border border-line bg-surface shadow-2xl sm:mx-auto sm:max-h-[84vh] sm:max-w-xl sm:rounded-xl"
      >
        <Dialog className="outline-none">
          <header className="flex flex-wrap items-center gap-x-2 border-b border-line py-2 ps-4 pe-2">
            <Heading slot="title" className="m-0 min-w-0 flex-1 text-base font-bold">
              {t(kind === undefined ? 'logTitle' : logKinds[kind].label)}
            </Heading>
            <AriaButton
              slot="close"
              aria-label={t('close')}
              className="icon-button cursor-pointer sm:order-last"
            >
              <X size={18} aria-hidden />
            </AriaButton>
            {kind !== undefined && <Kinds chosen={kind} onChoose={setKind} />}
          </header>
          {kind === undefined ? (
            <Chooser onChoose={setKind} />
          ) : needsSubject ? (
            <SubjectFinder company={subject?.id} onChoose={setSubject} />
          ) : (
            <LogForm
              key={`${kind} ${subject.type} ${subject.id}`}
              kind={kind}
              subject={subject}
              known={known}
              given={opened.values}
              onOther={() => setSubject(undefined)}
              onDone={close}
            />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The kinds, small, to change one's mind. */
function Kinds({ chosen, onChoose }: { chosen: LogKind; onChoose: (kind: LogKind) => void }) {
  const t = useMessage();
  return (
    <fieldset aria-label={t('logWhat')} className="m-0 flex border-0 p-0 max-sm:-ms-2 max-sm:basis-full">
      {logKindNames.map((kind) => {
        const { label, icon: Icon } = logKinds[kind];
        return (
          <button
            key={kind}
            type="button"
            title={t(label)}
            aria-label={t(label)}
            aria-pressed={kind === chosen}
            onClick={() => onChoose(kind)}
            className="icon-button text-ink2 aria-pressed:bg-accent-soft aria-pressed:text-accent"
          >
            <Icon size={18} aria-hidden />
          </button>
        );
      })}
    </fieldset>
  );
}

/** The kinds, large, each by one key (`use-kind-keys.ts`). */
function Chooser({ onChoose }: { onChoose: (kind: LogKind) => void }) {
  const t = useMessage();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => first.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div className="grid gap-2 p-4 sm:grid-cols-2">
      {logKindNames.map((kind, at) => {
        const { label, icon: Icon, key } = logKinds[kind];
        return (
          <button
            key={kind}
            ref={at === 0 ? first : null}
            type="button"
            onClick={() => onChoose(kind)}
            className="control flex min-h-12 items-center gap-3 px-3 text-start hover:bg-accent-soft"
          >
            <Icon size={18} aria-hidden className="shrink-0 text-accent" />
            <span className="min-w-0 flex-1">{t(label)}</span>
            <Key name={key} />
          </button>
        );
      })}
    </div>
  );
}
