import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { changeOf } from '../../core/comparison.ts';
import type { Column, Row, Value } from '../../core/table.ts';
import { certaintyOf } from '../honest/certainty.ts';
import { useCertaintyWords } from '../honest/use-certainty-words.ts';
import { useMessage } from '../language/reader.tsx';
import { useShownReport } from '../report/shown-report.tsx';
import { ChangeText } from './ChangeText.tsx';
import { isCompared } from './columns.ts';
import { Hint } from './Hint.tsx';
import { type CellFigure, figuresOf, type TallyFigure } from './key-figures.ts';
import { cellText, countOf, figureDirection, rowTitle, signed, type Words } from './table-model.ts';

/** The few figures that a report comes down to. */
export function Figures() {
  const t = useMessage();
  const { report, answer } = useShownReport();
  const figures = figuresOf(report, answer);
  if (figures.length === 0) return null;
  return (
    <ul
      aria-label={t('figures')}
      className="mb-4 grid grid-cols-[repeat(auto-fit,minmax(min(10rem,45%),1fr))] gap-3"
    >
      {figures.map((figure) =>
        figure.kind === 'tally' ? (
          <Tally key={figure.word} {...figure} />
        ) : (
          <Cell key={`${figure.table} ${figure.column.name} ${JSON.stringify(figure.row)}`} {...figure} />
        ),
      )}
    </ul>
  );
}

/** A figure as it stands large: amounts and durations in words. */
export function figureText(column: Column, value: Value, words: Words): string {
  const { format } = words;
  if (value === null) return '—';
  if (column.kind === 'money') return format.moneyCompact(String(value), column.unit);
  if (column.kind === 'seconds') return format.duration(Math.round(Number(value)));
  const unit = format.unit(column);
  const said = cellText({ column }, { [column.name]: value }, words);
  return unit === '' ? said : `${said} ${unit}`;
}

function Frame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <li className="card flex min-w-0 flex-col gap-0.5 p-3">
      <span className="text-xs text-ink2">{label}</span>
      {children}
    </li>
  );
}

const large = 'text-lg leading-snug font-bold tabular-nums sm:text-xl';

function Large({
  text,
  onPress,
  faint = false,
}: {
  text: string;
  onPress: (() => void) | undefined;
  faint?: boolean;
}) {
  const t = useMessage();
  const said = <bdi dir={figureDirection(text)}>{text}</bdi>;
  const ink = faint ? 'text-ink2' : '';
  if (onPress === undefined) return <span className={`${large} ${ink}`}>{said}</span>;
  return (
    <Button
      onPress={onPress}
      className={`${large} ${ink} min-h-[24px] cursor-pointer self-start rounded text-start hover:text-accent pointer-coarse:min-h-[44px]`}
    >
      {said}
      <span className="sr-only">{t('figureOpens')}</span>
    </Button>
  );
}

function Cell({ table, column, row, before, isTotal }: CellFigure) {
  const t = useMessage();
  const sayCertainty = useCertaintyWords();
  const { words, openRecords, tables } = useShownReport();
  const shown = tables.find(({ name }) => name === table);
  const columns = shown?.columns ?? [];
  const value = row[column.name] ?? null;
  const opened = countOf(columns, column.name);
  const opens = opened !== undefined && Number(row[opened] ?? 0) > 0;
  const sure = certaintyOf(column, row, shown?.rows ?? []);
  const base = sure === undefined ? undefined : t('outOf', { n: words.format.count(sure.n) });
  return (
    <Frame label={column.label[words.locale]}>
      <span className="flex flex-wrap items-baseline gap-x-2">
        <Large
          text={figureText(column, value, words)}
          onPress={opens ? () => openRecords(table)(row, column.name) : undefined}
          faint={sure?.small ?? false}
        />
        {sure !== undefined && base !== undefined && (
          <Hint text={sayCertainty(sure)}>
            {base}
            {sure.small && ` · ${t('fewRecords')}`}
          </Hint>
        )}
      </span>
      {!isTotal && (
        <span className="line-clamp-2 text-xs wrap-anywhere">
          <bdi>{rowTitle(columns, row, words)}</bdi>
        </span>
      )}
      {before !== undefined && isCompared(column) && <Compared {...{ column, value, before, words }} />}
    </Frame>
  );
}

/** How a figure stands against the compared period. */
export function Compared({
  column,
  value,
  before,
  words,
}: {
  column: Column;
  value: Value;
  before: Row | null;
  words: Words;
}) {
  const t = useMessage();
  const was = before?.[column.name] ?? null;
  const change = changeOf(column.kind, value, was);
  if (change === null) return <span className="text-xs text-ink2">{t('figureNoBefore')}</span>;
  const unit = words.format.unit({ kind: 'points' });
  const inPoints = column.kind === 'percent' || column.kind === 'points';
  const text =
    change.percent === null
      ? `${signed(column, change.difference, words)}${inPoints ? ` ${unit}` : ''}`
      : words.format.change(change.percent).text;
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 text-xs">
      <ChangeText column={column} difference={change.difference} text={text} />
      <span className="text-ink2">
        {t('figureBefore', { value: `\u2068${figureText(column, was, words)}\u2069` })}
      </span>
    </span>
  );
}

function Tally({ column, word, count }: TallyFigure) {
  const { words, change } = useShownReport();
  const { format, locale } = words;
  return (
    <Frame label={`${column.label[locale]}: ${column.words?.[word]?.[locale] ?? word}`}>
      <Large
        text={format.count(count)}
        onPress={count > 0 ? () => change({ show: `${column.name}:${word}`, tab: undefined }) : undefined}
      />
    </Frame>
  );
}
