import { useMemo } from 'react';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { type ExportSource, type FileFormat, orderOf } from './order.ts';
import { startExport } from './running-exports.ts';

/** What files are called in menus, by their formats; in Persian their letters stand behind. */
const names = {
  xlsx: 'exportXlsx',
  csv: 'exportCsv',
  pdf: 'exportPdf',
  png: 'exportPng',
  svg: 'exportSvg',
  json: 'exportJson',
} as const satisfies Record<FileFormat, string>;

/** Exports of reports and boards: what their files are called, and the way to begin one. */
export function useExport(): {
  readonly nameOf: (format: FileFormat) => string;
  readonly start: (source: ExportSource, format: FileFormat) => void;
} {
  const t = useMessage();
  const text = useText();
  const { locale, calendar, preferences } = useReader();
  return useMemo(() => {
    const { digits, moneyUnit, pattern, timeDirection } = preferences;
    const reader = { locale, calendar, digits, moneyUnit, timeDirection, patterns: pattern === 'on' };
    const nameOf = (format: FileFormat) => t(names[format]);
    return {
      nameOf,
      start(source, format) {
        const title = 'title' in source ? source.title : text(source.report.title);
        startExport(`${title} · ${nameOf(format)}`, orderOf(source, format, reader));
      },
    };
  }, [t, text, locale, calendar, preferences]);
}
