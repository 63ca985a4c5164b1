import { X } from 'lucide-react';
import { useState } from 'react';
import {
  Button as AriaButton,
  Autocomplete,
  Dialog,
  Header,
  Heading,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import type { Card } from '../../core/board.ts';
import { foldForSearch } from '../../core/fold.ts';
import { useManifest } from '../data/queries.ts';
import type { Described } from '../data/types.ts';
import { FilterPills } from '../filters/FilterPills.tsx';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { type Change, changed } from '../report/address.ts';
import { type Search, stringifySearch } from '../report/address-text.ts';
import { cardSearch } from './board-search.ts';
import { CardBody } from './CardBody.tsx';
import { cardOf, useParts } from './card-shows.ts';
import { PartChoice } from './PartChoice.tsx';

/** Choosing a report, what of it a card shows, and what that is asked besides the filters of the board. */
export function AddCard({
  search,
  onAdd,
  onClose,
}: {
  /** The filters of the board. */
  search: Search;
  onAdd: (card: Omit<Card, 'id'>) => void;
  onClose: () => void;
}) {
  const t = useMessage();
  const { rtl } = useReader();
  const { reports } = useManifest();
  const [chosen, setChosen] = useState<string>();
  const report = reports.find(({ id }) => id === chosen);
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="fixed inset-0 z-50 bg-[rgb(0_0_0/0.4)]"
    >
      <Modal
        dir={rtl ? 'rtl' : 'ltr'}
        className="fixed inset-y-0 end-0 w-[860px] max-w-full border-s border-line bg-surface shadow-xl"
      >
        <Dialog className="flex h-full flex-col outline-none">
          <header className="flex items-center gap-2 border-b border-line p-4">
            <Heading slot="title" className="m-0 flex-1 text-base font-bold">
              {t('addCard')}
            </Heading>
            <AriaButton aria-label={t('close')} onPress={onClose} className="icon-button cursor-pointer">
              <X size={18} aria-hidden />
            </AriaButton>
          </header>
          <div className="grid min-h-0 flex-1 overflow-auto sm:grid-cols-[280px_minmax(0,1fr)] sm:overflow-hidden">
            <ReportList chosen={chosen} onChoose={setChosen} />
            {report !== undefined && (
              <OneReport key={report.id} report={report} board={search} onAdd={onAdd} />
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function ReportList({ chosen, onChoose }: { chosen: string | undefined; onChoose: (id: string) => void }) {
  const t = useMessage();
  const text = useText();
  const { groups, reports } = useManifest();
  return (
    <div className="flex min-h-0 flex-col gap-2 border-line p-3 sm:border-e">
      <Autocomplete filter={(name, typed) => foldForSearch(name).includes(foldForSearch(typed).trim())}>
        <SearchField
          aria-label={t('findReport')}
          autoFocus
          className="control flex h-9 shrink-0 items-center px-3 focus-within:border-accent"
        >
          <Input
            placeholder={t('findReport')}
            className="min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink2 [&::-webkit-search-cancel-button]:hidden"
          />
        </SearchField>
        <ListBox
          aria-label={t('chooseReport')}
          selectionMode="single"
          selectedKeys={chosen === undefined ? [] : [chosen]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys;
            if (key !== undefined) onChoose(String(key));
          }}
          renderEmptyState={() => <p className="p-2 text-sm text-ink2">{t('nothingFound')}</p>}
          className="min-h-0 flex-1 overflow-auto outline-none max-sm:max-h-56"
        >
          {Object.entries(groups).map(([group, name]) => (
            <ListBoxSection key={group} id={group}>
              <Header className="px-2 pt-3 pb-1 text-xs font-medium text-ink2">{text(name)}</Header>
              {reports
                .filter((report) => report.group === group)
                .map((report) => (
                  <ListBoxItem
                    key={report.id}
                    id={report.id}
                    textValue={`${text(report.title)} ${text(report.question)}`}
                    className="cursor-pointer rounded-lg px-2 py-1.5 outline-none data-[focused]:bg-accent-soft data-[hovered]:bg-accent-soft data-[selected]:font-medium data-[selected]:text-accent"
                  >
                    {text(report.title)}
                  </ListBoxItem>
                ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Autocomplete>
    </div>
  );
}

function OneReport({
  report,
  board,
  onAdd,
}: {
  report: Described;
  board: Search;
  onAdd: (card: Omit<Card, 'id'>) => void;
}) {
  const t = useMessage();
  const text = useText();
  const parts = useParts()(report);
  const [own, setOwn] = useState<Search>({});
  const [chosen, setChosen] = useState(parts[0]?.id ?? '');
  const part = parts.find(({ id }) => id === chosen) ?? parts[0];
  if (part === undefined) return null;
  const card = { id: 'preview', ...cardOf(report, part, stringifySearch(own).slice(1)) };
  return (
    <div className="flex min-h-0 flex-col gap-3 overflow-auto p-4">
      <p className="text-ink2">{text(report.question)}</p>
      <PartChoice parts={parts} chosen={part.id} onChoose={setChosen} />
      <div className="flex flex-wrap gap-2">
        <FilterPills
          report={{ ...report, period: false }}
          search={own}
          onChange={(change: Change) => setOwn((before) => changed(before, change))}
        />
      </div>
      <section aria-label={t('preview')} className="card min-h-60 flex-1 overflow-auto p-1">
        <div inert className="board-body h-full">
          <CardBody
            key={`${part.id} ${card.search}`}
            card={card}
            report={report}
            search={cardSearch(card, board)}
            onBoardChange={() => undefined}
          />
        </div>
      </section>
      <div className="flex justify-end">
        <Button tone="accent" onPress={() => onAdd(cardOf(report, part, card.search))}>
          {t('addCard')}
        </Button>
      </div>
    </div>
  );
}
