import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = join(
  dirname(createRequire(import.meta.url).resolve('vazirmatn/package.json')),
  'fonts',
  'ttf',
);

/** The one font of files, in the weights that they use: static, for neither Typst nor resvg reads variable ones. */
export const fontFamily = 'Vazirmatn';
export const regularFont = join(folder, 'Vazirmatn-Regular.ttf');
export const boldFont = join(folder, 'Vazirmatn-SemiBold.ttf');
export const fontFiles: readonly string[] = [
  regularFont,
  join(folder, 'Vazirmatn-Medium.ttf'),
  boldFont,
  join(folder, 'Vazirmatn-Bold.ttf'),
];
