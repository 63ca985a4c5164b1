import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Combine, FileDown, Pencil, Plus, ScrollText, Trash2, UserX } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { RecordView } from '../../core/record-view.ts';
import { type Action, ActionMenu } from '../boards/ActionMenu.tsx';
import { ConfirmDialog } from '../boards/dialogs.tsx';
import { ApiError } from '../data/client.ts';
import { crm } from '../data/crm.ts';
import { openForm } from '../forms/opened-form.ts';
import { useMay, useMe } from '../forms/queries.ts';
import { useMessage, useText } from '../language/reader.tsx';
import { usePaletteActions } from '../palette/actions.ts';
import { Button } from '../parts/Button.tsx';
import { toast } from '../parts/toasts.ts';
import { useRecordTypes } from './queries.ts';
import { useRemoving } from './use-removing.ts';

const MergeDialog = lazy(async () => ({ default: (await import('./MergeDialog.tsx')).MergeDialog }));

/** Types that are made one of two, and those that are people. */
const mergeable: ReadonlySet<string> = new Set(['company', 'contact', 'lead', 'deal']);
const people: ReadonlySet<string> = new Set(['contact', 'lead', 'user']);

/** What can be done with a record as a whole. */
export function RecordActions({ record, kind, title }: { record: RecordView; kind: string; title: string }) {
  const { type, id, rowVersion } = record;
  const t = useMessage();
  const adding = useAdding(record);
  const navigate = useNavigate();
  const client = useQueryClient();
  const remove = useRemoving();
  const me = useMe();
  const mayEdit = useMay(type, 'edit');
  const mayDelete = useMay(type, 'delete');
  const [asking, setAsking] = useState<'merge' | 'erase'>();
  const [error, setError] = useState<unknown>();
  const failed = (failure: unknown) =>
    toast({ text: (failure instanceof ApiError && failure.message) || t('offline'), tone: 'bad' });
  const edit: Action = {
    id: 'edit record',
    label: t('editRecord'),
    icon: Pencil,
    perform: () => openForm({ type, id }),
  };
  const further: Action[] = [];
  if (mayEdit && mayDelete && mergeable.has(type))
    further.push({
      id: 'merge record',
      label: t('mergeRecord'),
      icon: Combine,
      perform: () => setAsking('merge'),
    });
  if (mayDelete)
    further.push({
      id: 'delete record',
      label: t('deleteRecord'),
      icon: Trash2,
      perform: () => void remove(record, t('recordDeleted', { kind, name: title })),
    });
  const personal: readonly Action[] =
    me?.role === 'admin' && people.has(type)
      ? [
          {
            id: 'personal data',
            label: t('personalExport'),
            icon: FileDown,
            perform: () =>
              void crm.personalData(type, id).then((data) => offerFile(`${type}-${id}`, data), failed),
          },
          {
            id: 'erase person',
            label: t('personalErase'),
            icon: UserX,
            perform: () => setAsking('erase'),
          },
        ]
      : [];
  const audit: readonly Action[] =
    me?.role === 'admin'
      ? [
          {
            id: 'audit record',
            label: t('auditAll'),
            icon: ScrollText,
            perform: () =>
              void navigate({
                to: '/settings/$section',
                params: { section: 'audit' },
                search: { type, id } as never,
              }),
          },
        ]
      : [];
  usePaletteActions(
    // The actions above are made anew with each drawing; what they are of stays.
    // biome-ignore lint/correctness/useExhaustiveDependencies: they change with these only
    useMemo(
      () => [...(mayEdit ? [{ ...edit, shortcut: 'e' }] : []), ...adding, ...further, ...audit, ...personal],
      [t, type, id, rowVersion, mayEdit, mayDelete, me?.role, title],
    ),
  );
  return (
    <div className="flex flex-wrap items-center gap-1">
      {mayEdit && (
        <Button onPress={edit.perform}>
          <Pencil size={16} aria-hidden />
          {edit.label}
        </Button>
      )}
      {adding.length + further.length + audit.length > 0 && (
        <ActionMenu label={t('moreActions')} groups={[adding, [...further, ...audit], personal]} />
      )}
      <Suspense fallback={null}>
        {asking === 'merge' && <MergeDialog type={type} id={id} onClose={() => setAsking(undefined)} />}
      </Suspense>
      {asking === 'erase' && (
        <ConfirmDialog
          question={t('personalEraseAsk', { name: title })}
          confirm={t('personalErase')}
          error={error}
          onClose={() => setAsking(undefined)}
          onConfirm={() =>
            void crm.erasePerson(type, id).then(
              async () => {
                setAsking(undefined);
                toast({ text: t('personalErased') });
                await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'manifest' });
              },
              (failure: unknown) => setError(failure),
            )
          }
        />
      )}
    </div>
  );
}

/** Making records that belong to this one, as a company's contacts; they share what both refer to. */
function useAdding({ type, id, fields }: RecordView): readonly Action[] {
  const t = useMessage();
  const text = useText();
  const types = useRecordTypes();
  const me = useMe();
  if (!mergeable.has(type) || me === undefined) return [];
  return Object.entries(types).flatMap(([name, described]): Action[] => {
    const through = Object.entries(described.fields).find(([, { ref, aside }]) => ref === type && !aside);
    if (through === undefined || !mergeable.has(name) || me.rights[name]?.edit === 'none') return [];
    const shared = Object.entries(described.fields).filter(
      ([field, { ref }]) =>
        ref !== undefined && ref !== 'user' && mergeable.has(String(ref)) && (fields[field] ?? null) !== null,
    );
    const given = Object.fromEntries([...shared.map(([field]) => [field, fields[field]]), [through[0], id]]);
    return [
      {
        id: `add ${name} here`,
        label: t('addKind', { kind: text(described.label.one).toLowerCase() }),
        icon: Plus,
        perform: () => openForm({ type: name, given }),
      },
    ];
  });
}

/** Gives data to the reader as a file. */
function offerFile(name: string, data: unknown): void {
  const url = URL.createObjectURL(
    new Blob([JSON.stringify(data, undefined, 2)], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name.replaceAll(/[^\p{L}\p{N}-]+/gu, '_')}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
