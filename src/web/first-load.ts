import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** What every page needs before it can be drawn: named in the page itself, so that nothing waits for another file. */
const firstChunk = /\/src\/web\/app\.tsx$/;
const firstFont = /vazirmatn-arabic.*\.woff2$/;

function withImports(
  file: string,
  bundle: Rolldown.OutputBundle,
  found = new Set<string>(),
): ReadonlySet<string> {
  const chunk = bundle[file];
  if (chunk?.type !== 'chunk' || found.has(file)) return found;
  found.add(file);
  for (const each of chunk.imports) withImports(each, bundle, found);
  return found;
}

/** Links in the page that fetch the code and the font of every page at once with the start. */
export const preloadFirst: Plugin = {
  name: 'preload-first',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const files = Object.values(bundle);
      const first = files.find((file) => file.type === 'chunk' && firstChunk.test(file.facadeModuleId ?? ''));
      const scripts = first === undefined ? [] : [...withImports(first.fileName, bundle)];
      const fonts = files.map(({ fileName }) => fileName).filter((name) => firstFont.test(name));
      return {
        html,
        tags: [
          ...fonts.map((name) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${name}`, crossorigin: '' },
          })),
          ...scripts
            .filter((name) => !html.includes(name))
            .map((name) => ({
              tag: 'link',
              attrs: { rel: 'modulepreload', href: `/${name}`, crossorigin: '' },
            })),
        ],
      };
    },
  },
};

const squeezable = /\.(?:js|css|svg)$/;

/** Compresses every file once and well, so that the server need not do it for every reader. */
export const compressOnce: Plugin = {
  name: 'compress-once',
  apply: 'build',
  async writeBundle({ dir = '' }) {
    const names = (await readdir(dir, { recursive: true })).filter((name) => squeezable.test(name));
    await Promise.all(
      names.map(async (name) => {
        const file = join(dir, name);
        const content = await readFile(file);
        const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
        await writeFile(`${file}.br`, await promisify(brotliCompress)(content, { params }));
        await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
      }),
    );
  },
};
