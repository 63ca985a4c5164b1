import { Link } from '@tanstack/react-router';
import { List, X } from 'lucide-react';
import { Button as AriaButton, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { ExportMenu } from '../exports/ExportMenu.tsx';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { asked, type DrillTarget, readDrill } from '../report/address.ts';
import { useShownReport } from '../report/shown-report.tsx';
import { exported } from './exported.ts';
import { FigureTime, FigureTitle, useFigureWords } from './FigureTitle.tsx';
import { LeftOut } from './LeftOut.tsx';
import { RecordsGrid } from './RecordsGrid.tsx';
import { recordsQuestion, useRecords } from './use-records.ts';

/** The records that a figure counts: as many as it says. */
export function DrillDrawer() {
  const { search, change } = useShownReport();
  const target = readDrill(search);
  const t = useMessage();
  const { rtl } = useReader();
  if (target === undefined) return null;
  const onClose = () => change({ drill: undefined, recordSort: undefined });
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
        className="fixed inset-y-0 end-0 w-[760px] max-w-full border-s border-line bg-surface shadow-xl"
      >
        <Dialog aria-label={t('records')} className="flex h-full flex-col outline-none">
          <Opened target={target} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Opened({ target, onClose }: { target: DrillTarget; onClose: () => void }) {
  const t = useMessage();
  const text = useText();
  const { report, answer, search, words, change } = useShownReport();
  const { format } = words;
  const question = recordsQuestion(asked(search, report), target, answer.comparison);
  const records = useRecords(report.id, question.search, question.drill, search.recordSort);
  const { count } = records;
  const kinds = new Set(records.records.map(({ record_type }) => String(record_type)));
  const [kind] = kinds;
  const said = useFigureWords()({ answer, target, words });
  return (
    <>
      <header className="flex items-start gap-2 border-b border-line p-4">
        <div className="min-w-0 flex-1">
          <Heading slot="title" className="m-0 text-base font-bold wrap-anywhere">
            <FigureTitle said={said} />
          </Heading>
          <p className="text-xs text-ink2">
            {text(report.title)} · <FigureTime {...{ answer, target }} />
          </p>
          {count !== undefined && (
            <p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm">
              <span data-testid="record-count" data-count={count}>
                {t('recordCount', { count: format.count(count) })}
              </span>
              {kind !== undefined && (
                <Link
                  to="/records/$type"
                  params={{ type: kinds.size > 1 ? 'activity' : kind }}
                  search={{ ...question.search, report: report.id, drill: question.drill }}
                  className="inline-flex min-h-[24px] items-center gap-1 rounded text-accent underline-offset-4 hover:underline pointer-coarse:min-h-[44px]"
                >
                  <List size={14} aria-hidden />
                  {t('openAsList')}
                </Link>
              )}
            </p>
          )}
        </div>
        <ExportMenu source={exported(report, question, said, search.recordSort)} />
        <AriaButton aria-label={t('close')} onPress={onClose} className="icon-button cursor-pointer">
          <X size={18} aria-hidden />
        </AriaButton>
      </header>
      <div className="flex min-h-0 flex-1 flex-col">
        <RecordsGrid
          records={records}
          sort={search.recordSort}
          onSort={(recordSort) => change({ recordSort })}
          className="min-h-0 flex-1"
        />
      </div>
      <LeftOut />
    </>
  );
}
