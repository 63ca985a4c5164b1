import { useParams } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import type { DescribedType } from '../../core/record-view.ts';
import { ApiError } from '../data/client.ts';
import { formFields } from '../forms/form-fields.ts';
import { useCustomFields, useHidden, useMay } from '../forms/queries.ts';
import { useMessage, useText } from '../language/reader.tsx';
import { usePaletteActions } from '../palette/actions.ts';
import { messageAction } from '../palette/message-action.ts';
import { Button } from '../parts/Button.tsx';
import { NotFound, Problem } from '../parts/Problem.tsx';
import { PageSkeleton } from '../parts/Skeleton.tsx';
import { useRecordTypes } from '../record/queries.ts';
import { useRemoving } from '../record/use-removing.ts';
import { DealHead } from './DealHead.tsx';
import { DetailsCard } from './DetailsCard.tsx';
import { FilesCard } from './files/FilesCard.tsx';
import type { EditedDeal } from './InPlace.tsx';
import { LinesCard } from './LinesCard.tsx';
import { LogBar } from './LogBar.tsx';
import { NextStepCard } from './NextStepCard.tsx';
import { PeopleCard } from './PeopleCard.tsx';
import { PinnedNotes } from './PinnedNotes.tsx';
import { type DealRecord, useDeal, useDealSummary } from './queries.ts';
import { TimelineCard } from './timeline/TimelineCard.tsx';

/** The page of one deal: how it stands, what is to be done, and everything that happened. */
export function DealPage() {
  const t = useMessage();
  const { id = '' } = useParams({ strict: false }) as { readonly id?: string };
  const described = useRecordTypes().deal;
  const { data, error, refetch } = useDeal(id);
  if (error instanceof ApiError && error.status === 404) return <NotFound>{t('noRecord')}</NotFound>;
  if (error !== null) return <Problem error={error} onRetry={() => void refetch()} />;
  if (data === undefined || described === undefined) return <PageSkeleton />;
  return <Shown key={id} deal={data} described={described} />;
}

/** What stands in the head, among the people, or is told by the stages. */
const elsewhere: readonly string[] = [
  'name',
  'value',
  'currency',
  'stage_id',
  'win_likelihood',
  'estimated_close_on',
  'closed_at',
  'company_id',
  'contact_id',
  'owner_id',
];

function Shown({ deal, described }: { deal: DealRecord; described: DescribedType }) {
  const t = useMessage();
  const text = useText();
  const summary = useDealSummary(deal.id);
  const hidden = useHidden('deal');
  const customs = useCustomFields('deal');
  const may = useMay('deal', 'edit');
  const mayDelete = useMay('deal', 'delete');
  const mayLog = useMay('call', 'edit');
  const name = String(deal.fields.name);
  useEffect(() => {
    document.title = `${name} · ${text(described.label.one)} · ${t('app')}`;
  }, [name, described, text, t]);
  const { fields, details } = useMemo(() => {
    const { main, aside } = formFields(described, customs, hidden);
    const all = [...main, ...aside];
    const isSet = (field: string) => (deal.fields[field] ?? null) !== null;
    return {
      fields: new Map(all.map((field) => [field.name, field])),
      // Why it was lost stands here once it was.
      details: all.filter(
        (field) => !elsewhere.includes(field.name) && (!/_reason_id$/.test(field.name) || isSet(field.name)),
      ),
    };
  }, [described, customs, hidden, deal]);
  const fieldOf = (field: string) => fields.get(field);
  const of: EditedDeal = { deal, described, may };
  const isOpen = summary?.stages.find(({ id }) => id === deal.fields.stage_id)?.category === 'open';
  const removing = useRemoving();
  const remove = useMemo(
    () => () => removing({ ...deal, type: 'deal' }, t('dealDeleted', { name })),
    [removing, t, name, deal],
  );
  usePaletteActions(
    useMemo(
      () => (mayDelete ? [messageAction(t, 'dealDelete', Trash2, () => void remove())] : []),
      [t, mayDelete, remove],
    ),
  );
  return (
    <article className="mx-auto grid max-w-[1320px] gap-4">
      <DealHead of={of} summary={summary} fieldOf={fieldOf} />
      {/* On a phone the next step comes first and what hardly changes last. */}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_360px] lg:grid-rows-[auto_1fr]">
        <div className="min-w-0 lg:col-start-2">
          <NextStepCard deal={deal.id} isOpen={isOpen} />
        </div>
        <div className="grid min-w-0 gap-4 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          {mayLog && <LogBar subject={{ type: 'deal', id: deal.id }} />}
          <PinnedNotes deal={deal.id} />
          <TimelineCard type="deal" id={deal.id} />
        </div>
        <div className="grid min-w-0 gap-4 lg:col-start-2">
          <LinesCard of={of} />
          <PeopleCard of={of} fieldOf={fieldOf} />
          <FilesCard type="deal" id={deal.id} may={may} />
          <DetailsCard of={of} fields={details} />
          {mayDelete && (
            <Button tone="quiet" className="justify-self-start text-bad" onPress={() => void remove()}>
              <Trash2 size={15} aria-hidden />
              {t('dealDelete')}
            </Button>
          )}
        </div>
      </div>
    </article>
  );
}
