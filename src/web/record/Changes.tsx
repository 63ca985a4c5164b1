import { Undo2 } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { DescribedType, RecordChange, RecordView } from '../../core/record-view.ts';
import { customFormField } from '../forms/form-fields.ts';
import { useCustomFields, useMay } from '../forms/queries.ts';
import type { MessageId } from '../language/messages.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { FieldValue } from './FieldValue.tsx';
import { useTakingBack } from './use-taking-back.ts';

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
  const mayEdit = useMay(record.type, 'edit');
  const takeBack = useTakingBack(record);
  const customs = useCustomFields(record.type);
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
            {mayEdit && change.action === 'update' && change.version !== undefined && (
              <AriaButton
                aria-label={t('undoChangeOf', { moment: format.instant(change.at) })}
                onPress={() => void takeBack(change.version ?? 0)}
                className="ms-auto inline-flex min-h-6 cursor-pointer items-center gap-1 rounded px-1 text-accent hover:bg-accent-soft pointer-coarse:min-h-9"
              >
                <Undo2 size={14} aria-hidden />
                {t('undo')}
              </AriaButton>
            )}
          </p>
          {change.changed.map(({ field: name, from, to }) => {
            const custom = customs.find(({ key }) => `custom.${key}` === name);
            const field = custom === undefined ? described.fields[name] : customFormField(custom);
            const value = (shown: typeof from) =>
              field === undefined ? (
                <bdi>{String(shown ?? '')}</bdi>
              ) : (
                <FieldValue {...{ name, field, fields, names }} value={shown} />
              );
            return (
              <p key={name} className="flex flex-wrap items-baseline gap-x-2">
                <span className="text-ink2">
                  <bdi>{field === undefined ? name.replace(/^custom\./, '') : text(field.label)}</bdi>:
                </span>
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
