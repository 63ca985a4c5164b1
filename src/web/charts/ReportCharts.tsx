import { useWorkspace } from '../data/queries.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { chartsOf } from '../report/address.ts';
import { useShownReport } from '../report/shown-report.tsx';
import { ReportChart } from './ReportChart.tsx';

/** The charts that a report declares; `only` names one of them by its place. */
export function ReportCharts({ only }: { only?: number }) {
  const t = useMessage();
  const text = useText();
  const { locale, rtl, format } = useReader();
  const { settings } = useWorkspace();
  const { report, answer, tables, words, openRecords } = useShownReport();
  return (
    <div className="mb-4 grid gap-4">
      {chartsOf(report)
        .filter(({ type }, index) => type !== 'log' && (only === undefined || index === only))
        .map((chart, index) => {
          const table = tables.find(({ name }) => name === (chart.table ?? 'rows'));
          if (table === undefined) return null;
          const label = t('chartOf', { title: `${text(report.title)} · ${table.title}` });
          return (
            <section
              key={`${chart.type} ${table.name} ${chart.y[0]}`}
              className="card p-4"
              aria-label={label}
            >
              <h2 className="mb-2 text-sm font-bold">{index === 0 ? text(report.title) : table.title}</h2>
              <ReportChart
                chart={chart}
                label={label}
                columns={table.columns}
                rows={table.rows}
                totals={table.name === 'rows' ? answer.totals : undefined}
                reference={answer.tables.team_average?.[0]}
                format={format}
                locale={locale}
                rtl={rtl}
                granularity={words.granularity}
                weekStart={settings.weekStart}
                onOpen={openRecords(table.name)}
              />
            </section>
          );
        })}
    </div>
  );
}
