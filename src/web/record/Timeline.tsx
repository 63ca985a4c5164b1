import { Calendar, CheckSquare, FileText, Mail, MapPin, MessageSquare, Phone } from 'lucide-react';
import type { DescribedType, RecordFields, RecordView, RelatedRecords } from '../../core/record-view.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { FieldValue } from './FieldValue.tsx';
import { useRecordTypes } from './queries.ts';
import { RecordLink } from './RecordLink.tsx';
import { Card } from './RecordPage.tsx';
import { useShownCount } from './use-shown-count.ts';

const icons: Readonly<Record<string, typeof Phone>> = {
  call: Phone,
  email: Mail,
  meeting: Calendar,
  note: FileText,
  task: CheckSquare,
  text_message: MessageSquare,
  visit: MapPin,
};

interface Entry {
  readonly type: string;
  readonly described: DescribedType;
  readonly id: string;
  readonly fields: RecordFields;
  readonly at: string;
}

const isTimed = (types: Readonly<Record<string, DescribedType>>, { type }: RelatedRecords): boolean =>
  types[type]?.moment !== undefined;

/** What happened around a record, of every kind, newest first. */
export function Timeline({ record }: { record: RecordView }) {
  const t = useMessage();
  const shownCount = useShownCount();
  const types = useRecordTypes();
  const related = record.related.filter((each) => isTimed(types, each));
  if (related.length === 0) return null;
  const entries = related
    .flatMap(({ type, records }) =>
      records.flatMap(({ id, fields }): Entry[] => {
        const described = types[type];
        const at = fields[described?.moment ?? ''];
        return described === undefined || typeof at !== 'string' ? [] : [{ type, described, id, fields, at }];
      }),
    )
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const count = related.reduce((sum, each) => sum + each.count, 0);
  return (
    <Card title={t('timeline')} hint={shownCount(entries.length, count)}>
      <ol className="relative grid max-h-[32rem] gap-1 overflow-auto">
        {entries.map((entry) => (
          <Line key={`${entry.type} ${entry.id}`} entry={entry} record={record} />
        ))}
      </ol>
    </Card>
  );
}

function Line({ entry, record }: { entry: Entry; record: RecordView }) {
  const text = useText();
  const { format } = useReader();
  const { type, described, id, fields, at } = entry;
  const Icon = icons[type] ?? FileText;
  const title = fields[described.title ?? ''];
  const kind = text(described.label.one);
  const told = ['user_id', 'direction', 'outcome_id', 'duration_s', 'kind'].filter(
    (name) => described.fields[name] !== undefined && (fields[name] ?? null) !== null,
  );
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-baseline gap-x-3 rounded-lg px-1 py-1.5 hover:bg-surface2">
      <Icon size={16} aria-hidden className="self-center text-ink2" />
      <span className="min-w-0">
        <RecordLink type={type} id={id}>
          {typeof title === 'string' && title !== '' ? `${kind}: ${title}` : kind}
        </RecordLink>
        <span className="flex flex-wrap gap-x-2 text-xs text-ink2">
          {told.map((name) => {
            const field = described.fields[name];
            return (
              field !== undefined && (
                <FieldValue
                  key={name}
                  {...{ name, field, fields, names: record.names }}
                  value={fields[name] ?? null}
                />
              )
            );
          })}
        </span>
      </span>
      <bdi dir="ltr" className="text-xs whitespace-nowrap text-ink2 tabular-nums">
        {format.instant(at)}
      </bdi>
    </li>
  );
}
