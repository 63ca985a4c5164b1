import { useId } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Granularity } from '../../core/calendar.ts';
import { isNumeric, type Row } from '../../core/table.ts';
import { ReportChart } from '../charts/ReportChart.tsx';
import { useWorkspace } from '../data/queries.ts';
import type { Answer, Described } from '../data/types.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import type { Search } from '../router.tsx';
import { asked, type Change, chartsOf, isLog, readDrill } from './address.ts';
import { DrillDrawer } from './DrillDrawer.tsx';
import { Explanation } from './Explanation.tsx';
import { Figures } from './Figures.tsx';
import { presetsOf, todayIn } from './presets.ts';
import { ReportTable } from './ReportTable.tsx';
import { countOf, keysOf, type Words } from './table-model.ts';

interface Shown {
  readonly name: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

/** The tables of an answer, the main one first. */
function tablesOf(answer: Answer, title: (label: Answer['labels']['tables'][string]) => string): Shown[] {
  return Object.keys(answer.columns).map((name) => {
    const label = answer.labels.tables[name];
    return {
      name,
      title: label === undefined ? name : title(label),
      rows: name === 'rows' ? answer.rows : (answer.tables[name] ?? []),
    };
  });
}

/** What a report answered: figures, charts, tables, and what was left out. */
export function AnswerView({
  report,
  answer,
  search,
  stale,
  onChange,
}: {
  report: Described;
  answer: Answer;
  search: Search;
  /** Another answer is on its way. */
  stale: boolean;
  onChange: (change: Change) => void;
}) {
  const t = useMessage();
  const text = useText();
  const { locale, rtl, format, calendar } = useReader();
  const { settings } = useWorkspace();
  const heading = useId();
  const granularity = (answer.params.granularity ?? 'month') as Granularity;
  const words: Words = { format, locale, granularity, unset: t('unset') };
  const tables = tablesOf(answer, text);
  const open = tables.find(({ name }) => name === search.tab) ?? tables[0];
  const drill = readDrill(search);
  const isEmpty = answer.rows.every((row) =>
    (answer.columns.rows ?? []).every(
      ({ name, kind }) => !isNumeric(kind) || kind === 'rank' || Number(row[name] ?? 0) === 0,
    ),
  );
  const nothing = answer.rows.length === 0 || (isEmpty && !isLog(report));
  const openRecords = (table: string) => (row: Row, measure: string) => {
    const columns = answer.columns[table] ?? [];
    const count = countOf(columns, measure);
    if (count === undefined) return;
    const keys = row === answer.totals ? {} : keysOf(columns, row);
    onChange({
      drill: JSON.stringify({ ...(table === 'rows' ? {} : { table }), row: keys, measure: count }),
    });
  };
  const year = presetsOf(todayIn(settings.timeZone), calendar, settings.weekStart).at(-1);
  const table = ({ name, title, rows }: Shown) => (
    <ReportTable
      key={name}
      name={`${answer.report}${name === 'rows' ? '' : `-${name}`}`}
      title={title}
      columns={answer.columns[name] ?? []}
      rows={rows}
      totals={name === 'rows' ? answer.totals : undefined}
      words={words}
      sort={search.sort}
      sorted={isLog(report)}
      more={
        name === 'rows' && typeof answer.cursor === 'string'
          ? () => onChange({ limit: String(rows.length + 50) })
          : undefined
      }
      onSort={(sort) => onChange({ sort })}
      onOpen={openRecords(name)}
    />
  );

  return (
    <div className={stale ? 'opacity-60 transition-opacity' : ''} aria-busy={stale}>
      <Figures answer={answer} words={words} onOpen={openRecords('rows')} />
      {nothing && (
        <div className="card mb-4 grid justify-items-center gap-3 p-6 text-center">
          <p>{report.period ? t('empty') : t('emptyNoPeriod')}</p>
          {report.period && year !== undefined && (
            <Button onPress={() => onChange({ from: year.from, to: year.to })}>{t('showYear')}</Button>
          )}
        </div>
      )}
      {!nothing && (
        <div className="mb-4 grid gap-4">
          {chartsOf(report)
            .filter(({ type }) => type !== 'log')
            .map((chart, index) => {
              const name = chart.table ?? 'rows';
              const table = tables.find((each) => each.name === name);
              const columns = answer.columns[name];
              if (table === undefined || columns === undefined) return null;
              const label = t('chartOf', { title: `${text(report.title)} · ${table.title}` });
              return (
                <section key={`${chart.type} ${name} ${chart.y[0]}`} className="card p-4" aria-label={label}>
                  <h2 className="mb-2 text-sm font-bold">{index === 0 ? text(report.title) : table.title}</h2>
                  <ReportChart
                    chart={chart}
                    label={label}
                    columns={columns}
                    rows={table.rows}
                    totals={name === 'rows' ? answer.totals : undefined}
                    reference={answer.tables.team_average?.[0]}
                    format={format}
                    locale={locale}
                    rtl={rtl}
                    granularity={granularity}
                    weekStart={settings.weekStart}
                    onOpen={openRecords(name)}
                  />
                </section>
              );
            })}
        </div>
      )}
      <section aria-labelledby={heading} className="mb-4">
        <h2 id={heading} className="sr-only">
          {t('tables')}
        </h2>
        {tables.length === 1 ? (
          tables.map(table)
        ) : (
          <Tabs
            selectedKey={open?.name ?? 'rows'}
            onSelectionChange={(key) => onChange({ tab: key === 'rows' ? undefined : String(key) })}
          >
            <TabList aria-label={t('tables')} className="mb-2 flex flex-wrap gap-1 print:hidden">
              {tables.map(({ name, title }) => (
                <Tab
                  key={name}
                  id={name}
                  className="flex h-9 cursor-pointer items-center rounded-lg px-3 outline-none hover:bg-accent-soft data-[focus-visible]:ring-2 data-[focus-visible]:ring-accent data-[selected]:bg-accent-soft data-[selected]:font-bold data-[selected]:text-accent"
                >
                  {title}
                </Tab>
              ))}
            </TabList>
            {tables.map((each) => (
              <TabPanel key={each.name} id={each.name} className="outline-none">
                {table(each)}
              </TabPanel>
            ))}
          </Tabs>
        )}
      </section>
      <Explanation
        report={report}
        answer={answer}
        onNote={(note) => onChange({ drill: JSON.stringify({ note }) })}
      />
      {drill !== undefined && (
        <DrillDrawer
          answer={answer}
          search={asked(search, report)}
          target={drill}
          words={words}
          onClose={() => onChange({ drill: undefined })}
        />
      )}
    </div>
  );
}
