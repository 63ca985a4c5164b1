import { formatter } from '../../core/format.ts';
import type { ChartDrawer } from '../../report/drawing.ts';
import appStyle from '../app.css?raw';
import { measureWith } from '../charts/measure-text.ts';
import { chartPicture } from '../charts/picture.tsx';

/** The tokens of app.css as they are in the light, for a file knows no themes. */
const tokens = new Map(
  [...appStyle.matchAll(/--([\w-]+):\s*(?:light-dark\(\s*)?(#[0-9a-f]+)/g)].map(
    ([, name = '', colour = '']) => [name, colour],
  ),
);

function inColour(svg: string): string {
  return svg.replace(/var\(--([\w-]+)\)/g, (_, name: string) => {
    const colour = tokens.get(name);
    if (colour === undefined) throw new RangeError(`app.css has no colour --${name}`);
    return colour;
  });
}

/** Draws a chart as the page does, without a browser: the build of this module is dist/charts. */
export const draw: ChartDrawer['draw'] = async (order, textWidth) => {
  measureWith(textWidth);
  const { rows, totals, reference, before, reader, width, patterns, ...rest } = order;
  const { locale } = reader;
  const picture = await chartPicture(
    {
      ...rest,
      rows,
      format: formatter(reader),
      locale,
      ...(totals === null ? {} : { totals }),
      ...(reference === null ? {} : { reference }),
      ...(before === null
        ? {}
        : {
            before: {
              title: before.title,
              rows: new Map(rows.map((row, index) => [row, before.rows[index] ?? null])),
              totals: before.totals,
            },
          }),
    },
    { width, rtl: locale === 'fa', patterns },
  );
  return picture && { ...picture, svg: inColour(picture.svg) };
};
