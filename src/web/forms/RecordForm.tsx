import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { DescribedType } from '../../core/record-view.ts';
import { SmallDialog } from '../boards/dialogs.tsx';
import { crm } from '../data/crm.ts';
import type { StoredRecord } from '../data/crm-types.ts';
import { useWorkspace } from '../data/queries.ts';
import type { Workspace } from '../data/types.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Key } from '../palette/Key.tsx';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { toast } from '../parts/toasts.ts';
import { useUndoToast } from '../parts/use-undo-toast.ts';
import { useRecordTypes } from '../record/queries.ts';
import { Duplicates } from './Duplicates.tsx';
import { FieldInput } from './FieldInput.tsx';
import {
  changedNames,
  type FormField,
  formFields,
  startingValues,
  type Values,
  valuesOf,
} from './form-fields.ts';
import { type OpenedForm, openForm } from './opened-form.ts';
import { useCustomFields, useHidden, useMe } from './queries.ts';
import { type FormOf, useForm } from './use-form.ts';

const ConflictDialog = lazy(async () => ({
  default: (await import('./ConflictDialog.tsx')).ConflictDialog,
}));

/** The form of a record at the page's end: of a new one, or of one that is stored. */
export function RecordForm({ form }: { form: OpenedForm }) {
  const t = useMessage();
  const text = useText();
  const { rtl } = useReader();
  const [asking, setAsking] = useState(false);
  const guard = useRef({ isChanged: false, discard: () => {} });
  const close = () => openForm(undefined);
  const leave = () => (guard.current.isChanged ? setAsking(true) : close());
  const described = useRecordTypes()[form.type];
  if (described === undefined) return null;
  const kind = text(described.label.one).toLowerCase();
  const label = t(form.id === undefined ? 'addKind' : 'editKind', { kind });
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && leave()}
      className="fixed inset-0 z-40 bg-[rgb(0_0_0/0.4)]"
    >
      <Modal
        dir={rtl ? 'rtl' : 'ltr'}
        className="fixed inset-y-0 end-0 w-[600px] max-w-full border-s border-line bg-surface shadow-2xl"
      >
        {/* Its heading comes with what it is of; a name of its own is there from the start. */}
        <Dialog aria-label={label} className="h-full outline-none">
          <Opened form={form} described={described} guard={guard} onLeave={leave} onClose={close} />
          {asking && (
            <LeaveDialog
              onStay={() => setAsking(false)}
              onKeep={close}
              onDiscard={() => {
                guard.current.discard();
                close();
              }}
            />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type Guard = React.RefObject<{ isChanged: boolean; discard: () => void }>;
interface Ways {
  readonly guard: Guard;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

function Opened({ form, described, ...ways }: { form: OpenedForm; described: DescribedType } & Ways) {
  const { type, id } = form;
  const hidden = useHidden(type);
  const customs = useCustomFields(type);
  const me = useMe();
  const { stages } = useWorkspace();
  const fields = useMemo(() => formFields(described, customs, hidden), [described, customs, hidden]);
  const all = useMemo(() => [...fields.main, ...fields.aside], [fields]);
  // Read once: what others write meanwhile is met when this is saved.
  const { data, error, refetch } = useQuery({
    queryKey: ['form', type, id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => crm.read(type, id ?? '', signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const [now] = useState(() => `${new Date().toISOString().slice(0, 16)}:00Z`);
  if (error !== null)
    return (
      <div className="p-4">
        <Problem error={error} onRetry={() => void refetch()} />
      </div>
    );
  if ((id !== undefined && data === undefined) || me === undefined) return <Waiting />;
  const base =
    data === undefined
      ? startingValues(described, {
          now,
          reader: me.id,
          given: { ...firstStage(described, stages), ...form.given },
        })
      : valuesOf(all, data);
  const of: FormOf = { type, described, fields: all, base, ...(data === undefined ? {} : { stored: data }) };
  return <Filled {...ways} form={form} of={of} main={fields.main} aside={fields.aside} stored={data} />;
}

/** What must be in a stage begins in the first open one. */
function firstStage({ fields }: DescribedType, stages: Workspace['stages']): Values {
  const first = stages.find(({ category }) => category === 'open')?.id;
  const asked = Object.entries(fields).filter(([, { ref, required }]) => ref === 'stage' && required);
  return first === undefined ? {} : Object.fromEntries(asked.map(([name]) => [name, first]));
}

function Waiting() {
  const t = useMessage();
  return (
    <div role="status" aria-label={t('loading')} className="grid gap-4 p-5">
      {['a', 'b', 'c', 'd', 'e'].map((key) => (
        <Skeleton key={key} className="h-12" />
      ))}
    </div>
  );
}

/** Inputs that need the whole width. */
const isWide = ({ type, long }: FormField, isTitle: boolean): boolean =>
  isTitle || long === true || type === 'tags';

function Filled({
  form: { type, onMade },
  of,
  main,
  aside,
  stored,
  guard,
  onLeave,
  onClose,
}: {
  form: OpenedForm;
  of: FormOf;
  main: readonly FormField[];
  aside: readonly FormField[];
  stored: StoredRecord | undefined;
} & Ways) {
  const t = useMessage();
  const text = useText();
  const navigate = useNavigate();
  const undoToast = useUndoToast();
  const body = useRef<HTMLFormElement>(null);
  const form = useForm(of);
  guard.current = { isChanged: form.isChanged, discard: form.discard };
  const { described } = of;
  const kind = text(described.label.one);
  const isNew = stored === undefined;
  const [more, setMore] = useState(false);
  const nameIn = (values: typeof form.values): string => {
    const name = values[described.title ?? ''];
    return typeof name === 'string' && name !== '' ? name : kind;
  };
  const save = async (saving: ReturnType<typeof form.save>, then: 'close' | 'again') => {
    const saved = await saving;
    if (saved === undefined) {
      requestAnimationFrame(() =>
        body.current?.querySelector<HTMLElement>('[data-invalid] input, [data-invalid] textarea')?.focus(),
      );
      return;
    }
    const name = nameIn(saved.values);
    if (!saved.unchanged) {
      undoToast(t(isNew ? 'recordMade' : 'recordSaved', { kind, name }), saved.version);
    }
    if (then === 'again') {
      openForm({ type, ...(onMade === undefined ? {} : { onMade }) });
      return;
    }
    onClose();
    if (!isNew) return;
    if (onMade !== undefined) onMade(saved.id, name);
    else void navigate({ to: '/records/$type/$id', params: { type, id: saved.id } });
  };
  const submit = (then: 'close' | 'again' = 'close') => {
    const half = body.current?.querySelector<HTMLElement>(halfTyped);
    if (half) {
      half.focus();
      toast({ text: t('dateHalf'), tone: 'bad' });
    } else if (!form.busy) void save(form.save(), then);
  };
  const own = new Set(aside.map(({ name }) => name));
  const isMoreOpen = more || Object.keys(form.errors).some((name) => own.has(name));
  const input = (field: FormField, autoFocus = false) => (
    <div key={field.name} className={isWide(field, field.name === described.title) ? 'sm:col-span-2' : ''}>
      <FieldInput
        field={field}
        values={form.values}
        onChange={form.set}
        error={form.errors[field.name]}
        autoFocus={autoFocus}
      />
    </div>
  );
  return (
    <form
      ref={body}
      noValidate
      className="flex h-full flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        // Keys of a dialog over the form come here too.
        if (!event.currentTarget.contains(event.target as Node)) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          submit();
        }
      }}
    >
      <header className="flex items-center gap-2 border-b border-line py-2 ps-5 pe-3">
        <Heading slot="title" className="m-0 min-w-0 flex-1 truncate text-base font-bold">
          {t(isNew ? 'addKind' : 'editKind', { kind: kind.toLowerCase() })}
          {!isNew && (
            <>
              {': '}
              <bdi>{nameIn(form.start)}</bdi>
            </>
          )}
        </Heading>
        <button type="button" className="icon-button" aria-label={t('close')} onClick={onLeave}>
          <X size={18} aria-hidden />
        </button>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto p-5">
        {form.wasDraft && (
          <Notice
            action={
              <Button tone="quiet" onPress={form.discard}>
                {t('draftDiscard')}
              </Button>
            }
          >
            {t('draftBack')}
          </Notice>
        )}
        <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2">
          {main.map((field, at) => input(field, at === 0))}
          <div className="sm:col-span-2">
            <Duplicates
              type={type}
              id={stored?.id}
              values={
                isNew || changedNames(form.start, form.values).some((name) => name in identifying)
                  ? form.values
                  : {}
              }
              onOpen={onClose}
            />
          </div>
        </div>
        {aside.length > 0 && (
          <div className="mt-4 border-t border-line pt-3">
            <Button tone="quiet" aria-expanded={isMoreOpen} onPress={() => setMore(!isMoreOpen)}>
              {t(isMoreOpen ? 'fewerFields' : 'moreFields')}
            </Button>
            {isMoreOpen && (
              <div className="mt-2 grid items-start gap-x-4 gap-y-3 sm:grid-cols-2">
                {aside.map((field) => input(field))}
              </div>
            )}
          </div>
        )}
      </div>
      <footer className="grid gap-2 border-t border-line px-5 py-3">
        {form.failed !== undefined && (
          <p role="alert" className="text-sm text-bad">
            {form.failed}
          </p>
        )}
        {Object.keys(form.errors).length > 0 && (
          <p role="alert" className="text-sm text-bad">
            {t('fieldsWrong')}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" tone="accent" isDisabled={form.busy}>
            {t('save')}
          </Button>
          {isNew && (
            <Button isDisabled={form.busy} onPress={() => submit('again')}>
              {t('saveAndAgain')}
            </Button>
          )}
          <Button onPress={onLeave}>{t('cancelEdit')}</Button>
          <span aria-hidden dir="ltr" className="ms-auto flex gap-1 max-sm:hidden">
            <Key name="Ctrl" />
            <Key name="Enter" />
          </span>
        </div>
      </footer>
      {form.conflict !== undefined && (
        <Suspense fallback={null}>
          <ConflictDialog
            conflict={form.conflict}
            mine={form.values}
            fields={of.fields}
            onClose={form.stopConflict}
            onSettle={(mine) => void save(form.settle(mine), 'close')}
          />
        </Suspense>
      )}
    </form>
  );
}

const identifying = { name: true, phone: true, email: true } as const;

/** A day of which a part is typed and a part is not: it would be lost without a word. */
const halfTyped =
  '[data-day-input] [role=spinbutton]:not([data-placeholder]) ~ [role=spinbutton][data-placeholder], [data-day-input] [role=spinbutton][data-placeholder]:has(~ [role=spinbutton]:not([data-placeholder]))';

function LeaveDialog({
  onStay,
  onKeep,
  onDiscard,
}: {
  onStay: () => void;
  onKeep: () => void;
  onDiscard: () => void;
}) {
  const t = useMessage();
  return (
    <SmallDialog role="alertdialog" title={t('leaveTitle')} onClose={onStay}>
      <p className="text-sm text-ink2">{t('leaveLead')}</p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onDiscard}>{t('draftDiscard')}</Button>
        <Button onPress={onKeep}>{t('leaveKeep')}</Button>
        <Button tone="accent" autoFocus onPress={onStay}>
          {t('leaveStay')}
        </Button>
      </div>
    </SmallDialog>
  );
}
