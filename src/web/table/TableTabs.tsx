import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useMessage } from '../language/reader.tsx';
import type { ShownTable } from '../report/shown-report.tsx';

/** Several tables, one in sight; loaded by the reports that have them. */
export function TableTabs({
  tables,
  open,
  onOpen,
  children,
}: {
  tables: readonly ShownTable[];
  open: string;
  onOpen: (name: string) => void;
  children: (at: number) => ReactNode;
}) {
  const t = useMessage();
  return (
    <Tabs selectedKey={open} onSelectionChange={(key) => onOpen(String(key))}>
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
          {children(at)}
        </TabPanel>
      ))}
    </Tabs>
  );
}
