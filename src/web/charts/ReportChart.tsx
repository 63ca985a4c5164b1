import './charts.css';
import { memo, useEffect, useMemo, useState } from 'react';
import { type ChartData, categoryColumn } from './chart-data.ts';
import { ChartFrame } from './chart-frame.tsx';
import { chartOf, type Drawn, type DrawnChart, loadChart, loadedChart } from './draw-chart.ts';
import { chartTexts } from './messages.ts';
import { summaryOf } from './summary.ts';
import type { OpenRecords } from './surroundings.tsx';

/** Drawn again only for other data, another width, or other fonts. */
const DrawnOnce = memo(
  ({ Chart, data, width, rtl }: Drawn & { readonly Chart: DrawnChart; readonly fonts: number }) => (
    <Chart data={data} width={width} rtl={rtl} />
  ),
);

/** The drawing of a chart, once it is here. */
function useChart(name: Parameters<typeof loadChart>[0] | undefined): DrawnChart | undefined {
  const [, arrived] = useState(0);
  const here = name && loadedChart(name);
  useEffect(() => {
    if (name === undefined || here !== undefined) return;
    let wanted = true;
    const settled = () => wanted && arrived((count) => count + 1);
    loadChart(name).then(settled, settled);
    return () => {
      wanted = false;
    };
  }, [name, here]);
  return here;
}

/** The chart that a report declares, of one of its tables; it shows nothing that the table does not. */
export function ReportChart(props: {
  readonly data: ChartData;
  readonly label: string;
  readonly rtl: boolean;
  readonly patterns: boolean;
  readonly onOpen?: OpenRecords | undefined;
  readonly onShow?: ((series: readonly string[] | undefined) => void) | undefined;
}) {
  const { data, label, rtl, patterns, onOpen, onShow } = props;
  const { locale, rows } = data;
  const name = chartOf(data);
  const Chart = useChart(rows.length === 0 ? undefined : name);
  const summary = useMemo(() => (rows.length === 0 ? '' : summaryOf(data)), [data, rows]);
  const [open, setOpen] = useState(false);
  if (name === undefined) return null;
  if (rows.length === 0) return <p className="chart-note">{chartTexts.empty[locale]}</p>;
  const along = categoryColumn(data).kind;
  const inTime = name !== 'heat' && (along === 'bucket' || along === 'hour');
  return (
    <figure className="chart-figure">
      {Chart === undefined ? (
        <div className="chart-coming" aria-hidden="true" />
      ) : (
        <ChartFrame {...{ label, locale, rtl, patterns, onOpen, onShow }}>
          {(width, fonts) => (
            <DrawnOnce
              fonts={fonts}
              Chart={Chart}
              data={data}
              width={width}
              rtl={inTime ? (data.timeRtl ?? rtl) : rtl}
            />
          )}
        </ChartFrame>
      )}
      <figcaption className="chart-summary">
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {chartTexts.summary[locale]}
        </button>
        <p className={open ? 'chart-note' : 'sr-only'}>{summary}</p>
      </figcaption>
    </figure>
  );
}
