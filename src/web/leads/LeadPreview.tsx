import { Link } from '@tanstack/react-router';
import { Maximize2 } from 'lucide-react';
import type { RecordView } from '../../core/record-view.ts';
import { ApiError } from '../data/client.ts';
import { crm } from '../data/crm.ts';
import { LogBar } from '../deal/LogBar.tsx';
import { TimelineCard } from '../deal/timeline/TimelineCard.tsx';
import { useWrites } from '../deal/use-deal-writes.ts';
import { RefInput } from '../forms/inputs/RefInput.tsx';
import { useHidden, useMay } from '../forms/queries.ts';
import { useMessage, useText } from '../language/reader.tsx';
import { NotFound, Problem } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useRecord, useRecordTypes } from '../record/queries.ts';
import { RecordDetails } from '../record/RecordDetails.tsx';
import { LeadActions } from './LeadActions.tsx';

/** A lead beside the inbox: whose it is, where it stands, what is known of it and what happened. */
export function LeadPreview({ id }: { id: string }) {
  const t = useMessage();
  const described = useRecordTypes().lead;
  const { data, error, refetch } = useRecord('lead', id);
  if (error instanceof ApiError && error.status === 404) return <NotFound>{t('noRecord')}</NotFound>;
  if (error !== null) return <Problem error={error} onRetry={() => void refetch()} />;
  if (data === undefined || described === undefined) return <Skeleton className="h-96" />;
  const name = String(data.fields.name ?? '');
  return (
    <section aria-label={name} data-testid="lead-preview" className="grid min-w-0 gap-4">
      <div className="card grid gap-3 p-4">
        <header className="flex flex-wrap items-center gap-2">
          <h2 className="min-w-0 flex-1 basis-48 text-lg font-bold wrap-anywhere">
            <bdi>{name}</bdi>
          </h2>
          <LeadActions record={data} />
          <Link
            to="/records/$type/$id"
            params={{ type: 'lead', id }}
            title={t('leadWhole')}
            className="icon-button hover:bg-accent-soft"
          >
            <Maximize2 size={16} aria-hidden />
            <span className="sr-only">{t('leadWhole')}</span>
          </Link>
        </header>
        <div className="grid gap-3 sm:grid-cols-2">
          <Chosen lead={data} field="status_id" />
          <Chosen lead={data} field="owner_id" />
        </div>
      </div>
      <LogBar subject={{ type: 'lead', id }} />
      <div className="card p-4">
        <RecordDetails record={data} described={described} />
      </div>
      <TimelineCard type="lead" id={id} />
    </section>
  );
}

/** A reference of the lead that is chosen anew in one press. */
function Chosen({ lead, field }: { lead: RecordView; field: 'status_id' | 'owner_id' }) {
  const t = useMessage();
  const text = useText();
  const { write } = useWrites();
  const described = useRecordTypes().lead?.fields[field];
  const isHidden = useHidden('lead').has(field);
  const may = useMay('lead', 'edit');
  if (described === undefined || typeof described.ref !== 'string' || isHidden) return null;
  const label = text(described.label);
  const value = lead.fields[field];
  const id = typeof value === 'string' ? value : null;
  if (!may)
    return (
      <p>
        <span className="block text-xs text-ink2">{label}</span>
        <bdi>{id === null ? t('unset') : (lead.names[described.ref]?.[id] ?? id)}</bdi>
      </p>
    );
  return (
    <RefInput
      type={described.ref}
      label={label}
      value={id}
      onChange={(next) => {
        if (next !== id)
          void write(t('fieldSaved', { field: label }), () =>
            crm.change('lead', lead.id, { [field]: next }, lead.rowVersion),
          );
      }}
      isRequired={false}
      error={undefined}
    />
  );
}
