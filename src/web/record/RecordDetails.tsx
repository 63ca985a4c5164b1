import { Pencil } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { DescribedType, RecordView } from '../../core/record-view.ts';
import { type FormField, formFields, valuesOf } from '../forms/form-fields.ts';
import { useCustomFields, useHidden, useMay } from '../forms/queries.ts';
import { useMessage, useText } from '../language/reader.tsx';
import { FieldValue } from './FieldValue.tsx';
import { isUnset } from './field-text.ts';

const EditInPlace = lazy(async () => ({ default: (await import('./EditInPlace.tsx')).EditInPlace }));

/** The fields of a record, each changed where it stands. */
export function RecordDetails({ record, described }: { record: RecordView; described: DescribedType }) {
  const t = useMessage();
  const { type } = record;
  const customs = useCustomFields(type);
  const hidden = useHidden(type);
  const may = useMay(type, 'edit');
  const [editing, setEditing] = useState<string>();
  const { main, aside } = useMemo(() => formFields(described, customs, hidden), [described, customs, hidden]);
  const fields = useMemo(() => [...main, ...aside], [main, aside]);
  const values = valuesOf(fields, record);
  const shown = [...main, ...aside.filter(({ name }) => !isUnset(values[name]))];
  const known = new Set(fields.map(({ name }) => name));
  const further = Object.entries(record.custom).filter(([key]) => !known.has(`custom.${key}`));
  return (
    <dl className="grid grid-cols-[minmax(6rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-1">
      {shown.map((field) =>
        editing === field.name ? (
          <Row key={field.name} field={field}>
            <Suspense fallback={<Value {...{ field, record, values }} />}>
              <EditInPlace
                {...{ type, described, field, values }}
                stored={record}
                onDone={() => setEditing(undefined)}
              />
            </Suspense>
          </Row>
        ) : (
          <Row
            key={field.name}
            field={field}
            onEdit={may && isEditable(field, values) ? () => setEditing(field.name) : undefined}
          >
            <Value {...{ field, record, values }} />
          </Row>
        ),
      )}
      {further.map(([key, value]) => (
        <Pair key={`custom ${key}`} label={key}>
          <bdi className="wrap-anywhere">{value}</bdi>
        </Pair>
      ))}
      <Pair label={t('recordId')}>
        <bdi dir="ltr" lang="en" className="text-xs text-ink2 wrap-anywhere">
          {record.id}
        </bdi>
      </Pair>
    </dl>
  );
}

/** What a reference is of must be known before it can be chosen. */
const isEditable = ({ ref }: FormField, values: Readonly<Record<string, unknown>>): boolean =>
  typeof ref !== 'object' || ref.to[String(values[ref.by])] !== undefined;

function Value({
  field,
  record,
  values,
}: {
  field: FormField;
  record: RecordView;
  values: ReturnType<typeof valuesOf>;
}) {
  return (
    <FieldValue
      name={field.name}
      field={field}
      value={values[field.name] ?? null}
      fields={values}
      names={record.names}
    />
  );
}

function Row({
  field,
  onEdit,
  children,
}: {
  field: FormField;
  onEdit?: (() => void) | undefined;
  children: React.ReactNode;
}) {
  const t = useMessage();
  const text = useText();
  const label = text(field.label);
  if (onEdit === undefined) return <Pair label={label}>{children}</Pair>;
  return (
    <>
      <dt className="py-1 text-ink2">
        <bdi>{label}</bdi>
      </dt>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a shorter way than the button in it, for the mouse */}
      <dd
        onClick={({ target }) => {
          const isOwn = target instanceof Element && target.closest('a, button') === null;
          if (isOwn && getSelection()?.isCollapsed !== false) onEdit();
        }}
        className="group -mx-2 flex min-w-0 cursor-text items-start gap-1 rounded-lg px-2 py-1 hover:bg-surface2 focus-within:bg-surface2"
      >
        <div className="min-w-0 flex-1">{children}</div>
        <AriaButton
          data-edit={field.name}
          aria-label={t('editField', { field: label })}
          onPress={onEdit}
          className="grid size-6 shrink-0 cursor-pointer place-items-center rounded-md text-ink2 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 hover:bg-accent-soft pointer-coarse:size-9 pointer-coarse:opacity-100"
        >
          <Pencil size={14} aria-hidden />
        </AriaButton>
      </dd>
    </>
  );
}

function Pair({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="py-1 text-ink2">
        <bdi>{label}</bdi>
      </dt>
      <dd className="min-w-0 py-1">{children}</dd>
    </>
  );
}
