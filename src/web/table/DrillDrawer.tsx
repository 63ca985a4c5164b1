import { useInfiniteQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { Button as AriaButton, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { isNumeric, type Row } from '../../core/table.ts';
import { api } from '../data/client.ts';
import { useWorkspace } from '../data/queries.ts';
import type { Answer } from '../data/types.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { asked, type DrillTarget, readDrill } from '../report/address.ts';
import { useShownReport } from '../report/shown-report.tsx';
import type { Search } from '../router.tsx';
import { nameIn, recordColumns, recordKinds } from './record-columns.ts';
import { figureDirection, rowTitle, type Words } from './table-model.ts';

const page = 100;

/** The records that a figure counts: as many as it says. */
export function DrillDrawer() {
  const { report, answer, search, words, change } = useShownReport();
  const target = readDrill(search);
  const onClose = () => change({ drill: undefined });
  const t = useMessage();
  const { rtl } = useReader();
  if (target === undefined) return null;
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable
      className="fixed inset-0 z-50 bg-[rgb(0_0_0/0.4)] print:hidden"
    >
      <Modal
        dir={rtl ? 'rtl' : 'ltr'}
        className="fixed inset-y-0 end-0 w-[720px] max-w-full border-s border-line bg-surface shadow-xl"
      >
        <Dialog aria-label={t('records')} className="flex h-full flex-col outline-none">
          <Records search={asked(search, report)} {...{ answer, target, words, onClose }} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Records({
  answer,
  search,
  target,
  words,
  onClose,
}: {
  answer: Answer;
  search: Search;
  target: DrillTarget;
  words: Words;
  onClose: () => void;
}) {
  const t = useMessage();
  const { locale, format } = useReader();
  const drill = JSON.stringify(target);
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } =
    useInfiniteQuery({
      queryKey: ['drill', answer.report, search, drill, locale],
      queryFn: ({ pageParam, signal }) =>
        api.drill(answer.report, search, locale, { drill, limit: page, offset: pageParam }, signal),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, { records }) => sum + records.length, 0);
        return shown < last.count ? shown : undefined;
      },
    });
  const records = data?.pages.flatMap((each) => each.records) ?? [];
  const count = data?.pages[0]?.count;
  return (
    <>
      <header className="flex items-start gap-2 border-b border-line p-4">
        <div className="min-w-0 flex-1">
          <Heading slot="title" className="m-0 text-base font-bold">
            <Title answer={answer} target={target} words={words} />
          </Heading>
          {count !== undefined && (
            <p className="text-sm text-ink2" data-testid="record-count" data-count={count}>
              {t('recordCount', { count: format.count(count) })}
              {records.length < count &&
                ` · ${t('shownOf', { shown: format.count(records.length), count: format.count(count) })}`}
            </p>
          )}
        </div>
        <AriaButton aria-label={t('close')} onPress={onClose} className="icon-button cursor-pointer">
          <X size={18} aria-hidden />
        </AriaButton>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="flex-1 overflow-auto" tabIndex={0} aria-label={t('records')}>
        {error !== null ? (
          <div className="p-4">
            <Problem error={error} onRetry={() => void refetch()} />
          </div>
        ) : isPending ? (
          <div className="grid gap-2 p-4" role="status" aria-label={t('loading')}>
            {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
              <Skeleton key={key} className="h-9" />
            ))}
          </div>
        ) : (
          <RecordTable records={records} />
        )}
        {hasNextPage && (
          <div className="grid justify-items-center p-3">
            <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
              {t('loadMore')}
            </Button>
          </div>
        )}
      </section>
    </>
  );
}

/** The figure in words: its column and row, or its note. */
function Title({ answer, target, words }: { answer: Answer; target: DrillTarget; words: Words }) {
  const t = useMessage();
  const text = useText();
  if (target.note !== undefined) {
    const label = answer.labels.notes[target.note];
    return label === undefined ? t('records') : text(label);
  }
  const columns = answer.columns[target.table ?? 'rows'] ?? [];
  const column = columns.find(({ name }) => name === target.measure);
  const rows = target.table === undefined ? answer.rows : (answer.tables[target.table] ?? []);
  const keys = Object.entries(target.row ?? {});
  const row =
    keys.length === 0 ? undefined : rows.find((each) => keys.every(([name, value]) => each[name] === value));
  const said = row === undefined ? t('totalsRow') : rowTitle(columns, row, words);
  return column === undefined ? said : `${text(column.label)} · ${said}`;
}

function RecordTable({ records }: { records: readonly Row[] }) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const workspace = useWorkspace();
  const columns = Object.entries(recordColumns).filter(([name]) =>
    records.some((record) => record[name] !== undefined && record[name] !== null),
  );
  const kinds = new Set(records.map((record) => record.record_type));
  const head =
    'sticky top-0 bg-surface border-b border-line px-3 py-2 text-xs font-medium text-ink2 whitespace-nowrap';
  const cell = 'border-b border-line px-3 py-2';
  return (
    <table className="w-full border-separate border-spacing-0 text-sm">
      <thead>
        <tr>
          <th scope="col" className={`${head} text-start`}>
            {t('name')}
          </th>
          {kinds.size > 1 && (
            <th scope="col" className={`${head} text-start`}>
              {t('kind')}
            </th>
          )}
          {columns.map(([name, { label, kind }]) => (
            <th key={name} scope="col" className={`${head} ${isNumeric(kind) ? 'text-right' : 'text-start'}`}>
              {text(label)}
              {kind === 'money' && ` (${format.moneyUnit()})`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {records.map((record) => {
          const type = recordKinds[String(record.record_type)];
          return (
            <tr key={`${record.record_type} ${record.id}`} data-record={String(record.id)}>
              <th scope="row" className={`${cell} max-w-64 truncate text-start font-medium`}>
                <bdi>
                  {record.name ??
                    `${type === undefined ? '' : text(type)} ${format.written(String(record.id))}`}
                </bdi>
              </th>
              {kinds.size > 1 && <td className={cell}>{type === undefined ? '' : text(type)}</td>}
              {columns.map(([name, column]) => {
                const value = record[name] ?? null;
                const numeric = isNumeric(column.kind);
                const said =
                  value === null
                    ? '—'
                    : column.words !== undefined
                      ? text(column.words[String(value)] ?? { fa: String(value), en: String(value) })
                      : column.names !== undefined
                        ? nameIn(workspace, column, String(value))
                        : format.cell({ kind: column.kind }, value);
                return (
                  <td
                    key={name}
                    className={`${cell} whitespace-nowrap ${numeric ? 'text-right tabular-nums' : 'text-start'}`}
                  >
                    <bdi
                      dir={
                        numeric || column.kind === 'instant' || column.kind === 'date'
                          ? figureDirection(said)
                          : undefined
                      }
                    >
                      {said}
                    </bdi>
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
