import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { noValue } from '../../core/format.ts';
import { ConfirmDialog } from '../boards/dialogs.tsx';
import { crm } from '../data/crm.ts';
import type { ListedRecord } from '../data/crm-types.ts';
import { useWrites } from '../deal/use-deal-writes.ts';
import { type FormField, formFields } from '../forms/form-fields.ts';
import { openForm } from '../forms/opened-form.ts';
import { useCustomFields, useRecordList } from '../forms/queries.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { listedValue } from '../lists/listed-value.ts';
import { useReading } from '../lists/use-reading.ts';
import { Button } from '../parts/Button.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { FieldValue } from '../record/FieldValue.tsx';
import { fieldText, isUnset } from '../record/field-text.ts';
import { useRecordTypes } from '../record/queries.ts';

const stay = () => {};
const isCurrency = ({ name }: FormField): boolean => /(^|_)currency$/.test(name);
const numeric: ReadonlySet<FormField['type']> = new Set(['money', 'decimal', 'integer']);

/** The records of a type that others choose from: all their fields in a table, added, changed and deleted here. */
export function SimpleList({ type }: { type: string }) {
  const t = useMessage();
  const text = useText();
  const described = useRecordTypes()[type];
  if (described === undefined) return null;
  const kind = text(described.label.one).toLowerCase();
  return (
    <div className="grid gap-3">
      <Button tone="accent" className="justify-self-start" onPress={() => openForm({ type, onMade: stay })}>
        <Plus size={16} aria-hidden />
        {t('addKind', { kind })}
      </Button>
      <Rows type={type} described={described} />
    </div>
  );
}

type Described = NonNullable<ReturnType<typeof useRecordTypes>[string]>;

function Rows({ type, described }: { type: string; described: Described }) {
  const t = useMessage();
  const text = useText();
  const customs = useCustomFields(type);
  const { format } = useReader();
  const { write } = useWrites();
  // What is of a day is read from its end; the others stand in the order in which they were made.
  const day = Object.entries(described.fields).find(([, field]) => field.type === 'date')?.[0];
  const list = useRecordList(type, day === undefined ? {} : { sort: `${day}:desc` });
  const { reading, titleOf } = useReading(described, list.names);
  const [leaving, setLeaving] = useState<ListedRecord>();
  const fields = formFields(described, customs).main;
  /** By its title; where it has none by what identifies it, as the day and the currency of a rate. */
  const nameOf = (record: ListedRecord): string =>
    described.title === undefined
      ? fields
          .slice(0, 2)
          .map((field) => {
            const value = listedValue(record, field);
            return isCurrency(field)
              ? format.moneyUnit(String(value))
              : fieldText(field.name, field, value, record.fields, reading);
          })
          .join(' ')
      : titleOf(record);
  if (list.error !== null) return <Problem error={list.error} onRetry={list.retry} />;
  if (list.isPending) return <Skeleton className="h-64" />;
  if (list.records.length === 0)
    return (
      <p className="card p-8 text-center text-ink2">
        {t('noRecordYet', { kind: text(described.label.many) })}
      </p>
    );
  return (
    <div className="card relative overflow-x-auto">
      <table className="w-full">
        <thead>
          <tr className="border-b border-line text-xs text-ink2">
            {fields.map(({ name, label, type }) => (
              <th
                key={name}
                scope="col"
                className={`px-4 py-2 font-medium ${numeric.has(type) ? 'text-right' : 'text-start'}`}
              >
                {text(label)}
              </th>
            ))}
            <th scope="col" className="w-24">
              <span className="sr-only">{t('rowActions')}</span>
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {list.records.map((record) => (
            <tr key={record.id}>
              {fields.map((field) => (
                <td
                  key={field.name}
                  className={`px-4 py-1.5 ${numeric.has(field.type) ? 'text-right tabular-nums' : ''}`}
                >
                  {isUnset(listedValue(record, field)) ? (
                    noValue
                  ) : isCurrency(field) ? (
                    format.moneyUnit(String(listedValue(record, field)))
                  ) : (
                    <FieldValue
                      isPlain
                      name={field.name}
                      field={field}
                      value={listedValue(record, field)}
                      fields={record.fields}
                      names={list.names}
                    />
                  )}
                </td>
              ))}
              <td className="px-2 text-end whitespace-nowrap">
                <AriaButton
                  aria-label={t('editNamed', { name: nameOf(record) })}
                  onPress={() => openForm({ type, id: record.id })}
                  className="icon-button cursor-pointer text-ink2 hover:bg-accent-soft"
                >
                  <Pencil size={16} aria-hidden />
                </AriaButton>
                <AriaButton
                  aria-label={t('deleteNamed', { name: nameOf(record) })}
                  onPress={() => setLeaving(record)}
                  className="icon-button cursor-pointer text-ink2 hover:bg-accent-soft"
                >
                  <Trash2 size={16} aria-hidden />
                </AriaButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {list.more !== undefined && (
        <div className="grid justify-items-center border-t border-line p-2">
          <Button tone="quiet" onPress={list.more}>
            {t('loadMore')}
          </Button>
        </div>
      )}
      {leaving !== undefined && (
        <ConfirmDialog
          question={t('deleteNamedAsk', { name: `\u2068${nameOf(leaving)}\u2069` })}
          confirm={t('deleteRecord')}
          onClose={() => setLeaving(undefined)}
          onConfirm={() => {
            setLeaving(undefined);
            const said = t('recordDeleted', { kind: text(described.label.one), name: nameOf(leaving) });
            void write(said, () => crm.remove(type, leaving.id, leaving.version));
          }}
        />
      )}
    </div>
  );
}
