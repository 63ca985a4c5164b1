import { Braces, Download, FileImage, FileSpreadsheet, FileText, Image, Printer, Table } from 'lucide-react';
import { type Action, ActionMenu } from '../boards/ActionMenu.tsx';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { chartsOf } from '../report/address.ts';
import type { ExportSource, FileFormat } from './order.ts';
import { useExport } from './use-export.ts';

const icons = {
  xlsx: FileSpreadsheet,
  csv: Table,
  pdf: FileText,
  png: Image,
  svg: FileImage,
  json: Braces,
} as const satisfies Record<FileFormat, Action['icon']>;

/** The files of a report or a board, and its print. */
export function ExportMenu({ source }: { source: ExportSource }) {
  const t = useMessage();
  const { nameOf, start } = useExport();
  const action = (format: FileFormat): Action => ({
    id: format,
    label: nameOf(format),
    icon: icons[format],
    perform: () => start(source, format),
  });
  const print: Action = {
    id: 'print',
    label: t('exportPrint'),
    icon: Printer,
    perform: () => window.print(),
  };
  const isBoard = 'parts' in source;
  const isFigure = 'records' in source;
  const hasChart = !isBoard && !isFigure && chartsOf(source.report).some(({ type }) => type !== 'log');
  const groups: Action[][] = [
    isBoard ? [action('xlsx'), action('pdf')] : [action('xlsx'), action('csv'), action('pdf')],
    hasChart ? [action('png'), action('svg')] : [],
    isBoard ? [] : [action('json')],
    isFigure ? [] : [print],
  ];
  return (
    <ActionMenu label={t('exportAs')} groups={groups}>
      <Button>
        <Download size={16} aria-hidden />
        {t('exportAs')}
      </Button>
    </ActionMenu>
  );
}
