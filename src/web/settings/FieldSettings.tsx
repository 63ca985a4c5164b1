import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { ConfirmDialog } from '../boards/dialogs.tsx';
import { ApiError } from '../data/client.ts';
import { crm } from '../data/crm.ts';
import type { CustomField } from '../data/crm-types.ts';
import { useWrites } from '../deal/use-deal-writes.ts';
import { ChoiceInput } from '../forms/inputs/ChoiceInput.tsx';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { toast } from '../parts/toasts.ts';
import { useRecordTypes } from '../record/queries.ts';
import { FieldDialog } from './FieldDialog.tsx';
import { kindNames } from './field-kinds.ts';
import { iconLook, Ordered } from './Ordered.tsx';

/** The fields that the company has given its records, by the type of record. */
export function FieldSettings() {
  const t = useMessage();
  const text = useText();
  const navigate = useNavigate();
  const types = useRecordTypes();
  const { of }: { readonly of?: string } = useSearch({ strict: false });
  const offered = Object.entries(types).filter(([, { hasPage }]) => hasPage);
  const type = offered.find(([name]) => name === of)?.[0] ?? 'deal';
  const { data, error, refetch } = useQuery({
    queryKey: ['custom-fields'],
    queryFn: async ({ signal }) => (await crm.customFields(signal)).fields,
  });
  if (error !== null) return <Problem error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton className="h-96" />;
  return (
    <div className="grid max-w-3xl gap-4">
      <div className="max-w-xs">
        <ChoiceInput
          label={t('fieldsOf')}
          options={offered.map(([id, { label }]) => ({ id, name: text(label.many) }))}
          value={type}
          onChange={(id) =>
            void navigate({
              to: '/settings/$section',
              params: { section: 'fields' },
              search: id === null || id === 'deal' ? {} : { of: id },
            })
          }
          isRequired
          error={undefined}
        />
      </div>
      <Fields
        key={type}
        type={type}
        fields={data
          .filter(({ record_type }) => record_type === type)
          .sort((a, b) => a.position - b.position)}
      />
    </div>
  );
}

function Fields({ type, fields }: { type: string; fields: readonly CustomField[] }) {
  const t = useMessage();
  const { locale } = useReader();
  const { write, refresh } = useWrites();
  const [editing, setEditing] = useState<CustomField | 'new'>();
  const [leaving, setLeaving] = useState<CustomField>();
  const nameOf = (field: CustomField): string =>
    field[locale === 'fa' ? 'label_fa' : 'label_en'] || field.key;
  const order = async (ids: readonly string[]): Promise<boolean> => {
    try {
      for (const [at, id] of ids.entries()) {
        const position = at + 1;
        if (fields.find((field) => field.id === id)?.position !== position)
          await crm.changeCustomField(id, { position });
      }
      return true;
    } catch (error) {
      toast({ text: (error instanceof ApiError && error.message) || t('offline'), tone: 'bad' });
      return false;
    } finally {
      await refresh();
    }
  };
  return (
    <>
      {fields.length === 0 ? (
        <p className="card p-8 text-center text-ink2">{t('fieldsNone')}</p>
      ) : (
        <div className="card p-4">
          <Ordered
            label={t('setFields')}
            items={fields.map((field) => ({ id: field.id, name: nameOf(field), field }))}
            onOrder={order}
          >
            {({ field, name }) => ({
              content: (
                <span className="min-w-0 flex-1 basis-36">
                  <bdi className="font-medium wrap-anywhere">{name}</bdi>
                  <span className="block text-xs text-ink2">
                    {t(kindNames[field.kind])}
                    {field.required && ` · ${t('fieldIsRequired')}`}
                  </span>
                </span>
              ),
              end: (
                <>
                  <AriaButton
                    aria-label={t('editNamed', { name })}
                    onPress={() => setEditing(field)}
                    className={iconLook}
                  >
                    <Pencil size={16} aria-hidden />
                  </AriaButton>
                  <AriaButton
                    aria-label={t('deleteNamed', { name })}
                    onPress={() => setLeaving(field)}
                    className={iconLook}
                  >
                    <Trash2 size={16} aria-hidden />
                  </AriaButton>
                </>
              ),
            })}
          </Ordered>
        </div>
      )}
      <Button tone="accent" className="justify-self-start" onPress={() => setEditing('new')}>
        <Plus size={16} aria-hidden />
        {t('fieldNew')}
      </Button>
      {editing !== undefined && (
        <FieldDialog
          type={type}
          field={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
      {leaving !== undefined && (
        <ConfirmDialog
          question={t('fieldDeleteAsk', { name: `\u2068${nameOf(leaving)}\u2069` })}
          confirm={t('deleteRecord')}
          onClose={() => setLeaving(undefined)}
          onConfirm={() => {
            setLeaving(undefined);
            void write(t('deletedNamed', { name: nameOf(leaving) }), () => crm.removeCustomField(leaving.id));
          }}
        />
      )}
    </>
  );
}
