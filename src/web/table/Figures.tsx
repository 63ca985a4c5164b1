import { Button } from 'react-aria-components';
import { type Column, isNumeric, type Row } from '../../core/table.ts';
import { useMessage } from '../language/reader.tsx';
import { useShownReport } from '../report/shown-report.tsx';

const most = 4;

/** The figures that stand above the chart: the first totals that say something by themselves. */
export function figureColumns(columns: readonly Column[], totals: Row): readonly Column[] {
  const said = columns.filter(
    ({ name, kind }) =>
      isNumeric(kind) &&
      kind !== 'rank' &&
      !/share/.test(name) &&
      totals[name] !== undefined &&
      totals[name] !== null,
  );
  return said.slice(0, most);
}

export function Figures() {
  const t = useMessage();
  const {
    answer,
    words: { format, locale, granularity },
    openRecords,
  } = useShownReport();
  const onOpen = openRecords('rows');
  const columns = figureColumns(answer.columns.rows ?? [], answer.totals);
  if (columns.length === 0) return null;
  return (
    <ul aria-label={t('figures')} className="mb-4 grid grid-cols-2 gap-3 lg:grid-cols-4">
      {columns.map((column) => {
        const value = answer.totals[column.name] ?? null;
        const figure =
          column.kind === 'money' && typeof value === 'string'
            ? format.moneyCompact(value, column.unit)
            : column.kind === 'seconds'
              ? format.duration(Number(value))
              : format.cell(column, value, granularity);
        const shown = (
          <span className="block text-lg leading-snug font-bold tabular-nums sm:text-xl">
            <bdi>{figure}</bdi>
          </span>
        );
        return (
          <li key={column.name} className="card p-3">
            <span className="block text-xs text-ink2">{column.label[locale]}</span>
            {column.kind === 'count' && Number(value) > 0 ? (
              <Button
                aria-label={t('openRecords', {
                  value: figure,
                  column: column.label[locale],
                  row: t('totalsRow'),
                })}
                onPress={() => onOpen(answer.totals, column.name)}
                className="cursor-pointer rounded text-start hover:text-accent"
              >
                {shown}
              </Button>
            ) : (
              shown
            )}
          </li>
        );
      })}
    </ul>
  );
}
