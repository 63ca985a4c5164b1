import { renderToStaticMarkup } from 'react-dom/server';
import type { ChartData } from './chart-data.ts';
import { chartOf, directionOf, loadChart } from './draw-chart.ts';
import { PatternDefs } from './filled.tsx';
import { sheetOf } from './sheet.ts';
import { SurroundingsProvider } from './surroundings.tsx';

export interface Picture {
  /** One SVG. Its colours are the tokens of app.css (`var(--c1)`), for the caller to resolve. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** What charts.css does on a page. */
const style =
  'text{font-family:Vazirmatn;direction:ltr}.hit{fill:none}' +
  '.halo{paint-order:stroke;stroke:var(--surface);stroke-width:3px;stroke-linejoin:round}';

/** A chart as a picture of a width, without a browser; nothing for a report that has no chart. */
export async function chartPicture(
  data: ChartData,
  {
    width,
    rtl,
    patterns = false,
  }: { readonly width: number; readonly rtl: boolean; readonly patterns?: boolean },
): Promise<Picture | undefined> {
  const name = chartOf(data);
  if (name === undefined || data.rows.length === 0) return undefined;
  const Chart = await loadChart(name);
  const sheet = sheetOf(width, rtl);
  const parts = renderToStaticMarkup(
    <SurroundingsProvider value={{ locale: data.locale, sheet, patterns }}>
      {patterns && <PatternDefs />}
      <Chart data={data} width={width} rtl={directionOf(data, rtl)} />
    </SurroundingsProvider>,
  );
  const height = Math.ceil(sheet.height());
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><style>${style}</style>${parts}</svg>`;
  return { svg, width, height };
}
