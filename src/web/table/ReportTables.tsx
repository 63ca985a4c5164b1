import { useId } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useMessage } from '../language/reader.tsx';
import { isLog } from '../report/address.ts';
import { useShownReport } from '../report/shown-report.tsx';
import { columnsText } from './columns.ts';
import { PlayerDeck } from './Player.tsx';
import { ReportTable } from './ReportTable.tsx';

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
          <Tabs
            selectedKey={open?.name ?? 'rows'}
            onSelectionChange={(key) =>
              change({ tab: key === 'rows' ? undefined : String(key), sort: undefined })
            }
          >
            <TabList aria-label={t('tables')} className="mb-2 flex flex-wrap gap-1 print:hidden">
              {tables.map(({ name, title }) => (
                <Tab
                  key={name}
                  id={name}
                  className="flex h-9 cursor-pointer items-center rounded-lg px-3 outline-none hover:bg-accent-soft data-[focus-visible]:ring-2 data-[focus-visible]:ring-accent data-[selected]:bg-accent-soft data-[selected]:font-bold data-[selected]:text-accent pointer-coarse:h-11"
                >
                  {title}
                </Tab>
              ))}
            </TabList>
            {tables.map(({ name }, at) => (
              <TabPanel key={name} id={name} className="outline-none">
                {table(at)}
              </TabPanel>
            ))}
          </Tabs>
        )}
      </PlayerDeck>
    </section>
  );
}
