import { existsSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { BineshError } from '../../core/errors.ts';
import type { ChartDrawer, Picture } from '../../report/drawing.ts';
import type { Chart } from '../../report/report.ts';
import type { Chapter, FileReader } from './chapter.ts';
import { fontFamily, fontFiles } from './fonts.ts';
import { textWidth } from './text-width.ts';

const built = new URL('../../../dist/charts/charts-for-files.js', import.meta.url);

let drawer: Promise<ChartDrawer> | undefined;

/** The charts are React components: what draws them here is built from src/web. */
function loadDrawer(): Promise<ChartDrawer> {
  if (!existsSync(built)) throw new BineshError('charts_not_built', { path: built.pathname });
  drawer ??= import(built.href) as Promise<ChartDrawer>;
  return drawer;
}

/** A chart of a report as one SVG of a width; undefined where it has nothing to draw. */
export async function chartPicture(
  chapter: Chapter,
  chart: Chart,
  reader: FileReader,
  width: number,
): Promise<Picture | undefined> {
  const table = chapter.tables.find(({ name }) => name === (chart.table ?? 'rows'));
  if (table === undefined || table.rows.length === 0) return undefined;
  const { draw } = await loadDrawer();
  const { columns, rows, totals, before } = table;
  const isMain = table.name === 'rows';
  return draw(
    {
      chart,
      columns,
      rows,
      totals: isMain ? totals : null,
      reference: isMain ? chapter.reference : null,
      before: before && { ...before, title: chapter.comparedWith ?? '' },
      reader,
      granularity: chapter.granularity,
      weekStart: reader.weekStart,
      width,
      patterns: reader.patterns ?? false,
      timeRtl: (reader.timeDirection ?? (reader.locale === 'fa' ? 'rtl' : 'ltr')) === 'rtl',
    },
    textWidth,
  );
}

const pictureWidth = 960;
const edge = 24;
const headHeight = 52;

/** A chart as a picture that stands for itself: with the report's title, its period and filters, on white. */
export async function reportPicture(
  chapter: Chapter,
  chart: Chart,
  reader: FileReader,
): Promise<Picture | undefined> {
  const drawn = await chartPicture(chapter, chart, reader, pictureWidth - 2 * edge);
  if (drawn === undefined) return undefined;
  const rtl = reader.locale === 'fa';
  const [width, height] = [drawn.width + 2 * edge, drawn.height + 2 * edge + headHeight];
  const head = [
    { y: edge + 16, size: 18, weight: 700, colour: '#17202c', text: titleOf(chapter, chart) },
    { y: edge + 38, size: 12, weight: 400, colour: '#4b5767', text: saidInALine(chapter, width - 2 * edge) },
  ].map(
    ({ y, size, weight, colour, text }) =>
      `<text x="${rtl ? width - edge : edge}" y="${y}" text-anchor="${rtl ? 'end' : 'start'}" font-family="${fontFamily}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped((rtl ? inPersian : inEnglish)(text))}</text>`,
  );
  const inner = drawn.svg.replace('<svg ', `<svg x="${edge}" y="${edge + headHeight}" overflow="visible" `);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="#ffffff"/>${head.join('')}${inner}</svg>`;
  return { svg, width, height };
}

/** A chart of a further table says which one. */
function titleOf({ title, tables }: Chapter, { table: name = 'rows' }: Chart): string {
  const table = name === 'rows' ? undefined : tables.find((each) => each.name === name);
  return table === undefined ? title : `${title} · ${table.title}`;
}

/** As many of the period and the filters as one line holds. */
function saidInALine({ said }: Chapter, width: number): string {
  let line = '';
  for (const [name, words] of said) {
    const longer = `${line === '' ? '' : `${line} · `}${isolated(`${name}: ${words}`)}`;
    if (textWidth(longer, 12) > width) break;
    line = longer;
  }
  return line;
}

const isolated = (text: string): string => `\u2068${text}\u2069`;
const inPersian = (text: string): string => `\u2067${text}\u2069`;
const inEnglish = (text: string): string => `\u2066${text}\u2069`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string =>
  // Control characters are no XML.
  text.replace(/[&<>]|\p{Cc}/gu, (letter) => entities[letter] ?? ' ');

/** The picture in dots, two for each of its pixels, on white. */
export function pngOf({ svg, width }: Picture): Buffer {
  const resvg = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'width', value: 2 * width },
    font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: fontFamily },
  });
  return resvg.render().asPng();
}
