import type { DescribedType, RecordChange, RecordView } from '../../core/record-view.ts';
import type { MessageId } from '../language/messages.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { FieldValue } from './FieldValue.tsx';

const actions = {
  insert: 'changeInsert',
  update: 'changeUpdate',
  delete: 'changeDelete',
  import: 'changeImport',
  history: 'changeHistory',
} as const satisfies Record<RecordChange['action'], MessageId>;

/** The ways of writing that are no user's. */
const programs: Readonly<Record<string, MessageId>> = { api: 'byApi', import: 'byImport' };

/** Who changed what of a record, when, from what to what. */
export function Changes({ record, described }: { record: RecordView; described: DescribedType }) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const { changes, names, fields } = record;
  if (changes.length === 0) return <p className="text-ink2">{t('noChanges')}</p>;
  const whoIs = ({ by }: RecordChange): string => {
    const program = programs[by ?? ''];
    if (program !== undefined) return t(program);
    return by === null ? t('byUnknown') : (names.user?.[by] ?? by);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <ol tabIndex={0} className="relative grid max-h-[32rem] gap-3 overflow-auto">
      {changes.map((change, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a log, whose rows have nothing else that is theirs alone
        <li key={at} className="border-s-2 border-line ps-3">
          <p className="flex flex-wrap gap-x-2 text-xs text-ink2">
            <bdi>{whoIs(change)}</bdi>
            <bdi dir="ltr" className="tabular-nums">
              {format.instant(change.at)}
            </bdi>
            <span>{t(actions[change.action])}</span>
          </p>
          {change.changed.map(({ field: name, from, to }) => {
            const field = described.fields[name];
            const value = (shown: typeof from) =>
              field === undefined ? (
                <bdi>{String(shown ?? '')}</bdi>
              ) : (
                <FieldValue {...{ name, field, fields, names }} value={shown} />
              );
            return (
              <p key={name} className="flex flex-wrap items-baseline gap-x-2">
                <span className="text-ink2">{field === undefined ? name : text(field.label)}:</span>
                {from !== null && (
                  <>
                    <span className="text-ink2 line-through">{value(from)}</span>
                    <span aria-hidden className="text-ink2 rtl:-scale-x-100">
                      →
                    </span>
                    <span className="sr-only">{t('became')}</span>
                  </>
                )}
                <span>{value(to)}</span>
              </p>
            );
          })}
        </li>
      ))}
    </ol>
  );
}
