import { type ReactNode, useMemo } from 'react';
import type { Row } from '../../core/table.ts';
import type { Chart } from '../../report/report.ts';
import { useWorkspace } from '../data/queries.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { chartsOf } from '../report/address.ts';
import { type ShownReport, type ShownTable, useShownReport } from '../report/shown-report.tsx';
import { type Before, type ChartData, columnNamed } from './chart-data.ts';
import { chartNames, chartTexts } from './messages.ts';
import { ReportChart } from './ReportChart.tsx';

interface Shown {
  readonly chart: Chart;
  readonly table: ShownTable;
}

/** Maps and flows are other views of what the first chart shows: they stand behind a switch, not beside it. */
const otherViews: ReadonlySet<string> = new Set(['heat', 'sankey']);

/** The charts that a report declares; `only` names one of them by its place, for a card that has a frame and a title. */
export function ReportCharts({ only }: { only?: number }) {
  const { report, tables, search, change } = useShownReport();
  const { locale } = useReader();
  const all = chartsOf(report).flatMap((chart): Shown[] => {
    const table = tables.find(({ name }) => name === (chart.table ?? 'rows'));
    return chart.type === 'log' || table === undefined ? [] : [{ chart, table }];
  });
  if (only !== undefined) {
    const declared = chartsOf(report)[only];
    const one = all.find(({ chart }) => chart === declared);
    return one === undefined ? null : <ChartCard {...one} bare />;
  }
  const [first, second] = all;
  if (first === undefined) return null;
  if (second !== undefined && all.length === 2 && otherViews.has(second.chart.type)) {
    const chosen = all.find(({ chart }) => chart.type === search.chart) ?? first;
    return (
      <div className="mb-4">
        <ChartCard {...chosen}>
          <fieldset className="chart-views" aria-label={chartTexts.views[locale]}>
            {all.map(({ chart }) => (
              <button
                key={chart.type}
                type="button"
                aria-pressed={chart === chosen.chart}
                onClick={() => change({ chart: chart === first.chart ? undefined : chart.type })}
              >
                {chartNames[chart.type][locale]}
              </button>
            ))}
          </fieldset>
        </ChartCard>
      </div>
    );
  }
  return (
    <div className="@container mb-4">
      <div className="grid gap-4 @4xl:grid-cols-2">
        {all.map((shown, index) => (
          <ChartCard
            key={`${shown.chart.type} ${shown.table.name}`}
            {...shown}
            wide={isWide(shown, all, index)}
          />
        ))}
      </div>
    </div>
  );
}

/** A chart takes the whole width when it needs it, or has nothing to stand beside it. */
function isWide({ chart, table }: Shown, all: readonly Shown[], index: number): boolean {
  const needs = (shown: Shown) =>
    shown.chart.type === 'tiles' ||
    shown.chart.type === 'heat' ||
    (shown.chart.type === 'dot' && shown.chart.y.length > 3);
  if (needs({ chart, table })) return true;
  const narrow = all.filter((shown) => !needs(shown));
  return narrow.length % 2 === 1 && index === all.indexOf(narrow[0] ?? { chart, table });
}

function ChartCard({
  chart,
  table,
  wide = false,
  bare = false,
  children,
}: Shown & { wide?: boolean; bare?: boolean; children?: ReactNode }) {
  const t = useMessage();
  const text = useText();
  const { locale, rtl, preferences } = useReader();
  const { report, search, change, openRecords } = useShownReport();
  const data = useChartData(chart, table);
  const title = table.name === 'rows' ? text(report.title) : table.title;
  const label = t('chartOf', { title: `${title} · ${chartNames[chart.type][locale]}` });
  return (
    <section
      className={bare ? '' : `card p-4 ${wide ? '@4xl:col-span-2' : ''}`}
      {...(bare ? {} : { 'aria-label': label })}
    >
      {!bare && (
        <div className="mb-2 flex flex-wrap items-center gap-2">
          <h2 className="me-auto text-sm font-bold">{headOf(title, data)}</h2>
          {children}
        </div>
      )}
      <ReportChart
        data={data}
        label={label}
        rtl={rtl}
        patterns={preferences.pattern === 'on'}
        onOpen={openRecords(table.name)}
        onShow={
          search.series === undefined && chart.series === undefined && chart.y.length < 2
            ? undefined
            : (series) => change({ series: series?.join(',') }, { replace: true })
        }
      />
    </section>
  );
}

/** A second chart of the same table is told apart by what it draws. */
function headOf(title: string, { chart, columns, locale }: ChartData): string {
  if (chart.type !== 'scatter') return title;
  const [measure = ''] = chart.y;
  return `${title} · ${columnNamed(columns, measure).label[locale]}`;
}

/** What a chart is drawn from; the same object until something of it changes, so that nothing is drawn for nothing. */
function useChartData(chart: Chart, { name, columns, rows }: ShownTable): ChartData {
  const { locale, rtl, format, preferences } = useReader();
  const { settings, stages } = useWorkspace();
  const { answer, search, words } = useShownReport();
  const { series } = search;
  return useMemo(
    () => ({
      chart,
      columns,
      rows,
      totals: name === 'rows' ? answer.totals : undefined,
      reference: answer.tables.team_average?.[0],
      format,
      locale,
      granularity: words.granularity,
      weekStart: settings.weekStart,
      before: beforeIn(answer, name, rows, format),
      shown: series === undefined ? undefined : new Set(series.split(',')),
      timeRtl: preferences.timeDirection === undefined ? rtl : preferences.timeDirection === 'rtl',
      categories: new Map(stages.map(({ id, category }) => [id, category])),
    }),
    [
      answer,
      chart,
      columns,
      format,
      locale,
      name,
      preferences.timeDirection,
      rows,
      rtl,
      series,
      settings.weekStart,
      stages,
      words.granularity,
    ],
  );
}

function beforeIn(
  { comparison }: ShownReport['answer'],
  table: string,
  rows: readonly Row[],
  format: ChartData['format'],
): Before | undefined {
  const then = comparison?.tables[table];
  if (comparison === undefined || then === undefined) return undefined;
  const { period, asOf, totals } = comparison;
  return {
    title: period === undefined ? format.instant(asOf) : format.period(period.from, period.to),
    rows: new Map(rows.map((row, index) => [row, then[index] ?? null])),
    totals: table === 'rows' ? totals : undefined,
  };
}
