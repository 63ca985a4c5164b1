import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { type FormEvent, useState } from 'react';
import {
  Checkbox,
  Dialog,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { longestName } from '../../core/board.ts';
import { ApiError } from '../data/client.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';

/** A small dialog in the middle of the page. */
export function SmallDialog({
  title,
  role = 'dialog',
  onClose,
  children,
}: {
  title: string;
  role?: 'dialog' | 'alertdialog';
  onClose: () => void;
  children: ReactNode;
}) {
  const { rtl } = useReader();
  return (
    <ModalOverlay
      isOpen
      isDismissable={role === 'dialog'}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="fixed inset-0 z-50 grid place-items-center bg-[rgb(0_0_0/0.4)] p-4"
    >
      <Modal dir={rtl ? 'rtl' : 'ltr'} className="w-[420px] max-w-full">
        <Dialog
          role={role}
          className="card grid max-h-[calc(100dvh-2rem)] gap-4 overflow-y-auto p-5 shadow-xl outline-none"
        >
          <Heading slot="title" className="m-0 text-base font-bold">
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What the server refused, where it was asked. */
export function Refused({ error }: { error: unknown }) {
  const t = useMessage();
  if (error === null || error === undefined) return null;
  const known = error instanceof ApiError && error.code !== 'offline' ? error.message : t('offline');
  return (
    <p role="alert" className="text-sm text-bad">
      {known}
    </p>
  );
}

/** Asks for a name, and whether everybody may see what is named. */
export function NameDialog({
  title,
  label,
  name: given = '',
  share,
  busy,
  error,
  onSave,
  onClose,
}: {
  title: string;
  label: string;
  name?: string;
  /** Whether it is shared now; the question is left out where that is not asked. */
  share?: boolean;
  busy: boolean;
  error: unknown;
  onSave: (name: string, share: boolean) => void;
  onClose: () => void;
}) {
  const t = useMessage();
  const [name, setName] = useState(given);
  const [shared, setShared] = useState(share ?? false);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onSave(name.trim(), shared);
  };
  return (
    <SmallDialog title={title} onClose={onClose}>
      <form onSubmit={save} className="grid gap-4">
        <TextField value={name} onChange={setName} maxLength={longestName} autoFocus isRequired>
          <Label className="mb-1 block text-xs text-ink2">{label}</Label>
          <Input dir="auto" className="control h-9 w-full px-3 outline-none focus:border-accent" />
        </TextField>
        {share !== undefined && (
          <Checkbox
            isSelected={shared}
            onChange={setShared}
            className="group flex min-h-6 cursor-pointer items-center gap-2"
          >
            <span
              aria-hidden
              className="grid size-5 place-items-center rounded border border-line2 group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-accent group-data-[selected]:border-accent group-data-[selected]:bg-accent group-data-[selected]:text-accent-ink"
            >
              {shared && <Check size={14} />}
            </span>
            {t('shareToo')}
          </Checkbox>
        )}
        <Refused error={error} />
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>{t('cancelEdit')}</Button>
          <Button type="submit" tone="accent" isDisabled={busy || name.trim() === ''}>
            {t('save')}
          </Button>
        </div>
      </form>
    </SmallDialog>
  );
}

/** Asks before something goes for good. */
export function ConfirmDialog({
  question,
  confirm,
  error,
  onConfirm,
  onClose,
}: {
  question: string;
  confirm: string;
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const t = useMessage();
  return (
    <SmallDialog role="alertdialog" title={question} onClose={onClose}>
      <Refused error={error} />
      <div className="flex justify-end gap-2">
        <Button autoFocus onPress={onClose}>
          {t('cancelEdit')}
        </Button>
        <Button tone="accent" onPress={onConfirm}>
          {confirm}
        </Button>
      </div>
    </SmallDialog>
  );
}
