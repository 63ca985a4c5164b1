import type { Card } from '../../core/board.ts';
import type { Chart } from '../../report/report.ts';
import type { Described } from '../data/types.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { chartsOf } from '../report/address.ts';

/** A part of a report that a card can show, and the size that suits it. */
export interface Part extends Pick<Card, 'shows' | 'chart' | 'width' | 'height'> {
  readonly id: string;
  readonly label: string;
}

const heights: Partial<Record<Chart['type'], number>> = {
  heat: 6,
  funnel: 7,
  sankey: 7,
  waterfall: 7,
  tiles: 4,
};

/** What of a report a card can show; a log has neither figures nor a chart. */
export function useParts(): (report: Described) => readonly Part[] {
  const t = useMessage();
  const { format } = useReader();
  return (report) => {
    const charts = chartsOf(report)
      .map((chart, index) => ({ chart, index }))
      .filter(({ chart }) => chart.type !== 'log');
    return [
      ...charts.map(
        ({ chart, index }): Part => ({
          id: `chart ${index}`,
          label:
            charts.length === 1 ? t('showsChart') : t('chartNumber', { number: format.count(index + 1) }),
          shows: 'chart',
          chart: index,
          width: 6,
          height: heights[chart.type] ?? 6,
        }),
      ),
      ...(charts.length === 0
        ? []
        : [{ id: 'figures', label: t('showsFigures'), shows: 'figures', width: 6, height: 3 } as const]),
      { id: 'table', label: t('showsTable'), shows: 'table', width: charts.length === 0 ? 12 : 6, height: 6 },
    ];
  };
}

/** A card of a part of a report. */
export const cardOf = (report: Described, part: Part, search: string): Omit<Card, 'id'> => ({
  report: report.id,
  search,
  shows: part.shows,
  ...(part.chart === undefined ? {} : { chart: part.chart }),
  width: part.width,
  height: part.height,
});
