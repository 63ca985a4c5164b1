import './charts.css';
import type { ReactNode } from 'react';
import { BulletChart } from './bullet-chart.tsx';
import { type ChartData, categoryColumn, measuresOf } from './chart-data.ts';
import { ChartFrame, type OpenRecords } from './chart-frame.tsx';
import { ColumnChart } from './column-chart.tsx';
import { FunnelChart } from './funnel-chart.tsx';
import { HeatChart } from './heat-chart.tsx';
import { LineChart } from './line-chart.tsx';
import { chartTexts } from './messages.ts';
import { PanelChart } from './panel-chart.tsx';
import { ParetoChart } from './pareto-chart.tsx';
import { PointChart } from './point-chart.tsx';
import { shareScale } from './point-rows.ts';
import { SankeyChart } from './sankey-chart.tsx';
import { ScatterChart } from './scatter-chart.tsx';
import { StackedColumns } from './stacked-columns.tsx';
import { StackedRows } from './stacked-rows.tsx';
import { Tiles } from './tiles.tsx';
import { WaterfallChart } from './waterfall-chart.tsx';

/** Axes that run on: their stacks stand beside each other as columns, names lie under each other as rows. */
const runsOn: ReadonlySet<string> = new Set(['bucket', 'hour', 'weekday']);

interface Drawn {
  readonly data: ChartData;
  readonly width: number;
  readonly rtl: boolean;
}

function draw({ data, width, rtl }: Drawn): ReactNode {
  const props = { data, width, rtl };
  switch (data.chart.type) {
    case 'funnel':
      return <FunnelChart {...props} />;
    case 'waterfall':
      return <WaterfallChart {...props} />;
    case 'sankey':
      return <SankeyChart {...props} />;
    case 'bar':
      return <PanelChart {...props} shape="bar" />;
    case 'tiles':
      return <Tiles {...props} />;
    case 'column':
      return <ColumnChart {...props} />;
    case 'histogram':
      return <StackedColumns {...props} share={false} close />;
    case 'stacked':
    case 'share': {
      const share = data.chart.type === 'share';
      return runsOn.has(categoryColumn(data).kind) ? (
        <StackedColumns {...props} share={share} />
      ) : (
        <StackedRows {...props} share={share} />
      );
    }
    case 'line':
      return <LineChart {...props} />;
    case 'pareto':
      return <ParetoChart {...props} />;
    case 'bullet':
      return <BulletChart {...props} />;
    case 'heat':
      return <HeatChart {...props} />;
    case 'dot':
    case 'interval':
      return shareScale(measuresOf(data)) ? <PointChart {...props} /> : <PanelChart {...props} shape="dot" />;
    case 'scatter':
      return <ScatterChart {...props} />;
    case 'log':
      return null;
  }
}

/** The chart that a report declares, of one of its tables; it shows nothing that the table does not. */
export function ReportChart(
  props: ChartData & {
    readonly label: string;
    readonly rtl: boolean;
    readonly onOpen?: OpenRecords | undefined;
  },
) {
  const { label, rtl, onOpen, ...given } = props;
  const { chart, locale } = given;
  const rows =
    chart.only === undefined || chart.series === undefined
      ? given.rows
      : given.rows.filter((row) => chart.only?.includes(String(row[chart.series ?? ''])));
  const data = { ...given, rows };
  if (chart.type === 'log') return null;
  if (rows.length === 0) return <p className="chart-note">{chartTexts.empty[locale]}</p>;
  return (
    <ChartFrame label={label} locale={locale} rtl={rtl} onOpen={onOpen}>
      {(width) => draw({ data, width, rtl })}
    </ChartFrame>
  );
}
