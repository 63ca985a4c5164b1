import './charts.css';
import { memo, useEffect, useMemo, useState } from 'react';
import type { ChartData } from './chart-data.ts';
import { ChartFrame } from './chart-frame.tsx';
import {
  type ChartName,
  chartOf,
  type Drawn,
  type DrawnChart,
  directionOf,
  loadChart,
  loadedChart,
} from './draw-chart.ts';
import { chartTexts } from './messages.ts';
import { summaryOf } from './summary.ts';
import type { OpenRecords } from './surroundings.tsx';

/** Drawn again only for other data, another width, or other fonts. */
const DrawnOnce = memo(
  ({ Chart, data, width, rtl }: Drawn & { readonly Chart: DrawnChart; readonly fonts: number }) => (
    <Chart data={data} width={width} rtl={rtl} />
  ),
);

/** The drawing of a chart, once it is here; `failed` where it could not be fetched. */
function useChart(name: ChartName | undefined): {
  readonly Chart: DrawnChart | undefined;
  readonly failed: boolean;
  readonly retry: () => void;
} {
  const [asked, setAsked] = useState<{ readonly name?: ChartName; readonly failed: boolean }>({
    failed: false,
  });
  const Chart = name && loadedChart(name);
  const failed = Chart === undefined && asked.failed && asked.name === name;
  useEffect(() => {
    if (name === undefined || Chart !== undefined || failed) return;
    let wanted = true;
    const settled = (failed: boolean) => () => wanted && setAsked({ name, failed });
    loadChart(name).then(settled(false), settled(true));
    return () => {
      wanted = false;
    };
  }, [name, Chart, failed]);
  return { Chart, failed, retry: () => setAsked({ failed: false }) };
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
  const { Chart, failed, retry } = useChart(rows.length === 0 ? undefined : name);
  const summary = useMemo(() => (rows.length === 0 ? '' : summaryOf(data)), [data, rows]);
  const [open, setOpen] = useState(false);
  if (name === undefined) return null;
  if (rows.length === 0) return <p className="chart-note">{chartTexts.empty[locale]}</p>;
  return (
    <figure className="chart-figure">
      {failed ? (
        <p className="chart-note" role="alert">
          {chartTexts.failed[locale]}
          <button type="button" onClick={retry}>
            {chartTexts.retry[locale]}
          </button>
        </p>
      ) : Chart === undefined ? (
        <div className="chart-coming" aria-hidden="true" />
      ) : (
        <ChartFrame {...{ label, locale, rtl, patterns, onOpen, onShow }}>
          {(width, fonts) => (
            <DrawnOnce fonts={fonts} Chart={Chart} data={data} width={width} rtl={directionOf(data, rtl)} />
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
