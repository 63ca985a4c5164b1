import { lazy, Suspense, useId } from 'react';
import { useMessage } from '../language/reader.tsx';
import { isLog } from '../report/address.ts';
import { useShownReport } from '../report/shown-report.tsx';
import { columnsText } from './columns.ts';
import { PlayerDeck } from './Player.tsx';
import { ReportTable } from './ReportTable.tsx';

const TableTabs = lazy(async () => ({ default: (await import('./TableTabs.tsx')).TableTabs }));

const page = 50;

/** The tables of an answer, each under its tab. */
export function ReportTables() {
  const t = useMessage();
  const heading = useId();
  const { report, answer, search, change, tables, words, openRecords } = useShownReport();
  const open = tables.find(({ name }) => name === search.tab) ?? tables[0];
  const log = isLog(report);
  const { comparison } = answer;
  const table = (at: number) => {
    const shown = tables[at];
    if (shown === undefined) return null;
    const { name, title, columns, rows } = shown;
    const before = log ? undefined : comparison?.tables[name];
    const isMain = name === 'rows';
    return (
      <ReportTable
        key={name}
        title={title}
        columns={columns}
        rows={rows}
        totals={isMain ? answer.totals : undefined}
        {...(before === undefined
          ? {}
          : {
              before: {
                rows: before,
                only: comparison?.onlyBefore[name] ?? [],
                totals: comparison?.totals ?? {},
              },
            })}
        words={words}
        sort={search.sort}
        paged={log}
        more={
          isMain && typeof answer.cursor === 'string'
            ? () => change({ limit: String(rows.length + page) })
            : undefined
        }
        show={isMain ? search.show : undefined}
        chosen={search.columns}
        onSort={(sort) => change({ sort })}
        onShowAll={() => change({ show: undefined })}
        onChoose={(chosen) =>
          change({
            columns: columnsText(
              tables.map((each) => each.columns),
              at,
              chosen,
              search.columns,
            ),
          })
        }
        onOpen={log ? undefined : openRecords(name)}
      />
    );
  };
  return (
    <section aria-labelledby={heading} className="mb-4">
      <h2 id={heading} className="sr-only">
        {t('tables')}
      </h2>
      <PlayerDeck>
        {tables.length === 1 ? (
          table(0)
        ) : (
          <Suspense
            fallback={
              <div className="pt-11">{table(Math.max(0, open === undefined ? 0 : tables.indexOf(open)))}</div>
            }
          >
            <TableTabs
              tables={tables}
              open={open?.name ?? 'rows'}
              onOpen={(key) => change({ tab: key === 'rows' ? undefined : key, sort: undefined })}
            >
              {table}
            </TableTabs>
          </Suspense>
        )}
      </PlayerDeck>
    </section>
  );
}
