import { Link } from '@tanstack/react-router';
import Big from 'big.js';
import type { ReactNode } from 'react';
import type { DealSummary } from '../../core/timeline.ts';
import { useWorkspace } from '../data/queries.ts';
import { useToday } from '../data/use-today.ts';
import type { FormField } from '../forms/form-fields.ts';
import type { MessageId } from '../language/messages.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { useRecordTypes } from '../record/queries.ts';
import { CloseButtons } from './CloseButtons.tsx';
import { type EditedDeal, InPlace } from './InPlace.tsx';
import { roughly } from './roughly.ts';
import { Stepper } from './Stepper.tsx';

const states = {
  open: ['dealOpen', 'bg-accent-soft text-accent'],
  won: ['dealWon', 'bg-good text-surface'],
  lost: ['dealLost', 'bg-bad text-surface'],
  unqualified: ['dealUnqualified', 'bg-line text-ink'],
} as const satisfies Record<string, readonly [MessageId, string]>;

/** What the deal is, how it stands, and the ways on. */
export function DealHead({
  of,
  summary,
  fieldOf,
}: {
  of: EditedDeal;
  summary: DealSummary | undefined;
  fieldOf: (name: string) => FormField | undefined;
}) {
  const t = useMessage();
  const { format } = useReader();
  const { deal, may } = of;
  const { fields } = deal;
  const { settings, stages, pipelines } = useWorkspace();
  const today = useToday(settings.timeZone);
  const stage = stages.find(({ id }) => id === fields.stage_id);
  const category = stage?.category ?? 'open';
  const isOpen = category === 'open';
  const [word, look] = states[category];
  const currency = String(fields.currency);
  const likelihood = summary?.likelihood ?? null;
  const value = typeof fields.value === 'string' ? fields.value : null;
  const expected =
    value === null || likelihood === null ? null : new Big(value).times(likelihood).times('0.01');
  const due = fields.estimated_close_on;
  const pipeline = pipelines.find(({ id }) => id === stage?.pipeline_id);
  return (
    <header className="card grid gap-4 p-4">
      <div className="flex flex-wrap items-start gap-3">
        <div className="min-w-0 flex-1 basis-72">
          <p className="flex flex-wrap items-center gap-2 text-xs text-ink2">
            <span className={`rounded-full px-2 py-px font-medium ${look}`}>{t(word)}</span>
            {pipeline !== undefined && pipelines.length > 1 && <bdi>{pipeline.name}</bdi>}
            <Parties of={of} />
          </p>
          <div className="mt-1 text-xl font-bold">
            <InPlace of={of} field={fieldOf('name')}>
              <h1 className="line-clamp-3 wrap-anywhere">
                <bdi>{String(fields.name)}</bdi>
              </h1>
            </InPlace>
          </div>
        </div>
        {may && summary !== undefined && (
          <div className="flex flex-wrap gap-2">
            <CloseButtons deal={deal} summary={summary} />
          </div>
        )}
      </div>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 md:grid-cols-3 xl:grid-cols-5">
        {fieldOf('value') !== undefined && (
          <Figure label={t('dealPageValue')}>
            <InPlace of={of} field={fieldOf('value')}>
              <bdi className="text-lg font-bold wrap-anywhere">{format.moneyFull(value, currency)}</bdi>
            </InPlace>
          </Figure>
        )}
        {likelihood !== null && (
          <Figure label={t('dealLikelihood')}>
            <InPlace of={of} field={isOpen ? fieldOf('win_likelihood') : undefined}>
              <bdi dir="ltr" className="text-lg font-bold">
                {format.percent(likelihood, 0)}
              </bdi>
              {fields.win_likelihood === null && isOpen && (
                <span className="ms-1 text-xs text-ink2">{t('dealOfStage')}</span>
              )}
            </InPlace>
            {!isOpen && (
              <bdi dir="ltr" className="text-lg font-bold">
                {format.percent(likelihood, 0)}
              </bdi>
            )}
          </Figure>
        )}
        {isOpen && expected !== null && (
          <Figure label={t('dealExpected')}>
            <bdi className="text-lg font-bold">{format.moneyCompact(expected, currency)}</bdi>
          </Figure>
        )}
        {isOpen ? (
          <Figure label={t('dealCloses')}>
            <InPlace of={of} field={fieldOf('estimated_close_on')}>
              {typeof due === 'string' ? (
                <span className={`text-base font-medium ${due < today ? 'text-bad' : ''}`}>
                  <bdi>{format.bucket(due, 'day')}</bdi>
                  {due < today && <span className="ms-1 text-xs">({t('dealLate')})</span>}
                </span>
              ) : (
                <span className="text-ink2">{t('unset')}</span>
              )}
            </InPlace>
          </Figure>
        ) : (
          <Figure label={t('dealClosedAt')}>
            <bdi dir="ltr" className="text-base font-medium">
              {format.instant(summary?.closed_at ?? null)}
            </bdi>
          </Figure>
        )}
        {summary !== undefined && (
          <Figure label={t('dealFirst')}>
            <FirstAction of={of} summary={summary} isOpen={isOpen} />
          </Figure>
        )}
      </dl>
      {summary !== undefined && <Stepper deal={deal} summary={summary} may={may} />}
    </header>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink2">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

/** Whose deal it is, as links. */
function Parties({ of: { deal } }: { of: EditedDeal }) {
  return (['company', 'contact'] as const).flatMap((type) => {
    const id = deal.fields[`${type}_id`];
    if (typeof id !== 'string') return [];
    return [
      <Link
        key={type}
        to="/records/$type/$id"
        params={{ type, id }}
        className="rounded text-accent underline-offset-4 hover:underline"
      >
        <bdi>{deal.names[type]?.[id] ?? id}</bdi>
      </Link>,
    ];
  });
}

/** When the customer was first turned to, as reports 23 to 25 count it. */
function FirstAction({
  of: { deal },
  summary: { first_action: first },
  isOpen,
}: {
  of: EditedDeal;
  summary: DealSummary;
  isOpen: boolean;
}) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const types = useRecordTypes();
  if (first === null) {
    const age = (Date.now() - Date.parse(String(deal.fields.created_at))) / 1000;
    return (
      <span className={isOpen ? 'text-bad' : 'text-ink2'} data-testid="first-action">
        {isOpen ? t('dealFirstNone', { age: format.duration(roughly(age)) }) : t('dealFirstNever')}
      </span>
    );
  }
  const label = types[first.kind]?.label.one;
  return (
    <Link
      to="/reports/$id"
      params={{ id: 'first-action-by-time' }}
      search={{}}
      data-testid="first-action"
      className="rounded text-ink underline decoration-line2 underline-offset-4 hover:text-accent"
    >
      {t('dealFirstAfter', {
        kind: label === undefined ? first.kind : text(label),
        after: format.duration(roughly(first.seconds)),
      })}
    </Link>
  );
}
