import type { ComponentType } from 'react';
import type { Chart } from '../../report/report.ts';
import { type ChartData, categoryColumn, measuresOf } from './chart-data.ts';
import { shareScale } from './point-rows.ts';

/** What every chart is drawn from. */
export interface Drawn {
  readonly data: ChartData;
  readonly width: number;
  /** The reader reads from right to left. */
  readonly rtl: boolean;
}

/** A chart drawn for a width: a function of these alone, on a page and in a picture. */
export type DrawnChart = ComponentType<Drawn>;

type Load = () => Promise<DrawnChart>;

/** Each chart is loaded when a report needs it. */
const charts = {
  funnel: async () => (await import('./funnel-chart.tsx')).FunnelChart,
  waterfall: async () => (await import('./waterfall-chart.tsx')).WaterfallChart,
  sankey: async () => (await import('./sankey-chart.tsx')).SankeyChart,
  bars: async () => (await import('./panel-chart.tsx')).BarPanels,
  dots: async () => (await import('./panel-chart.tsx')).DotPanels,
  tiles: async () => (await import('./tiles.tsx')).Tiles,
  column: async () => (await import('./column-chart.tsx')).ColumnChart,
  stackedColumns: async () => (await import('./stacked-columns.tsx')).StackedColumns,
  stackedRows: async () => (await import('./stacked-rows.tsx')).StackedRows,
  line: async () => (await import('./line-chart.tsx')).LineChart,
  pareto: async () => (await import('./pareto-chart.tsx')).ParetoChart,
  bullet: async () => (await import('./bullet-chart.tsx')).BulletChart,
  heat: async () => (await import('./heat-chart.tsx')).HeatChart,
  points: async () => (await import('./point-chart.tsx')).PointChart,
  scatter: async () => (await import('./scatter-chart.tsx')).ScatterChart,
} as const satisfies Record<string, Load>;

export type ChartName = keyof typeof charts;

/** Axes that run on: their stacks stand beside each other as columns, names lie under each other as rows. */
const runsOn: ReadonlySet<string> = new Set(['bucket', 'hour', 'weekday']);

/** Types that one chart draws, whatever the columns. */
const plainCharts = {
  funnel: 'funnel',
  waterfall: 'waterfall',
  sankey: 'sankey',
  bar: 'bars',
  tiles: 'tiles',
  column: 'column',
  histogram: 'stackedColumns',
  line: 'line',
  pareto: 'pareto',
  bullet: 'bullet',
  heat: 'heat',
  scatter: 'scatter',
  log: undefined,
} as const satisfies Partial<Record<Chart['type'], ChartName | undefined>>;

/** Which chart draws what a report declares; a log has none. */
export function chartOf(data: ChartData): ChartName | undefined {
  const { type } = data.chart;
  if (type === 'stacked' || type === 'share')
    return runsOn.has(categoryColumn(data).kind) ? 'stackedColumns' : 'stackedRows';
  if (type === 'dot' || type === 'interval') return shareScale(measuresOf(data)) ? 'points' : 'dots';
  return plainCharts[type];
}

/** Whether a chart begins at the right: one along time as the reader wants time to run, any other as the page. */
export function directionOf(data: ChartData, rtl: boolean): boolean {
  // A heat map has names at its side, and turns its hours over by itself.
  if (data.chart.type === 'heat' || !runsOn.has(categoryColumn(data).kind)) return rtl;
  return data.timeRtl ?? rtl;
}

const loaded = new Map<ChartName, DrawnChart>();
const loading = new Map<ChartName, Promise<DrawnChart>>();

/** A chart's drawing, where it is here already. */
export const loadedChart = (name: ChartName): DrawnChart | undefined => loaded.get(name);

/** Fetches a chart's drawing; once, unless that failed. */
export function loadChart(name: ChartName): Promise<DrawnChart> {
  let promise = loading.get(name);
  if (promise === undefined) {
    promise = charts[name]().then(
      (chart) => {
        loaded.set(name, chart);
        return chart;
      },
      (error: unknown) => {
        loading.delete(name);
        throw error;
      },
    );
    loading.set(name, promise);
  }
  return promise;
}

/** Fetches what a report will need while its answer is on its way. */
export function preloadCharts(declared: readonly Chart[]): void {
  for (const { type, y } of declared) {
    // Which of two it will be shows in the columns of the answer: both are small.
    const names: readonly (ChartName | undefined)[] =
      type === 'stacked' || type === 'share'
        ? ['stackedColumns', 'stackedRows']
        : type === 'dot' || type === 'interval'
          ? [y.length > 3 ? 'dots' : 'points']
          : [plainCharts[type]];
    for (const name of names) if (name !== undefined) void loadChart(name).catch(() => undefined);
  }
}
