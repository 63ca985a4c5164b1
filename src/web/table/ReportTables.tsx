import { useId } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useMessage } from '../language/reader.tsx';
import { isLog } from '../report/address.ts';
import { type ShownTable, useShownReport } from '../report/shown-report.tsx';
import { ReportTable } from './ReportTable.tsx';

/** The tables of an answer, each under its tab. */
export function ReportTables() {
  const t = useMessage();
  const heading = useId();
  const { report, answer, search, change, tables, words, openRecords } = useShownReport();
  const open = tables.find(({ name }) => name === search.tab) ?? tables[0];
  const table = ({ name, title, columns, rows }: ShownTable) => (
    <ReportTable
      key={name}
      name={`${answer.report}${name === 'rows' ? '' : `-${name}`}`}
      title={title}
      columns={columns}
      rows={rows}
      totals={name === 'rows' ? answer.totals : undefined}
      words={words}
      sort={search.sort}
      sorted={isLog(report)}
      more={
        name === 'rows' && typeof answer.cursor === 'string'
          ? () => change({ limit: String(rows.length + 50) })
          : undefined
      }
      onSort={(sort) => change({ sort })}
      onOpen={openRecords(name)}
    />
  );
  return (
    <section aria-labelledby={heading} className="mb-4">
      <h2 id={heading} className="sr-only">
        {t('tables')}
      </h2>
      {tables.length === 1 ? (
        tables.map(table)
      ) : (
        <Tabs
          selectedKey={open?.name ?? 'rows'}
          onSelectionChange={(key) => change({ tab: key === 'rows' ? undefined : String(key) })}
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
  );
}
