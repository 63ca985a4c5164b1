import type { Locale } from '../core/text.ts';
import type { Param } from '../report/params.ts';
import { reports } from '../report/registry.ts';
import type { Report } from '../report/report.ts';
import { filterNames } from '../report/run.ts';
import {
  answered,
  common,
  failures,
  inPath,
  list,
  type Parameter,
  query,
  type Schema,
} from './openapi-parts.ts';
import { apiTexts as texts } from './texts.ts';

const day = { type: 'string', format: 'date' };

const periodParameters = (locale: Locale): Parameter[] => [
  query('from', texts.from[locale], day),
  query('to', texts.to[locale], day),
];

function sharedParameters(locale: Locale, own: readonly Parameter[] = []): Parameter[] {
  return [
    ...periodParameters(locale),
    query('asOf', texts.asOf[locale], { type: 'string', format: 'date-time' }),
    query('compare', texts.compare[locale], { type: 'string', examples: ['previous', 'last_year'] }),
    ...filterNames.map((name) => list(name, texts.filters[name][locale])),
    ...own,
    query('sort', texts.sort[locale], { type: 'string', examples: ['won_value:desc'] }),
    query('minVersion', texts.minVersion[locale], { type: 'integer', minimum: 0 }),
    ...common(locale),
  ];
}

function reportParameters(report: Report, locale: Locale): Parameter[] {
  const own = Object.entries(report.params)
    .filter(([name]) => !filterNames.some((filter) => filter === name))
    .map(([name, param]) => query(name, param.label[locale], paramSchema(param)));
  const all = sharedParameters(locale, own);
  return report.period ? all : all.filter(({ name }) => name !== 'from' && name !== 'to');
}

function paramSchema(param: Param): Schema {
  switch (param.type) {
    case 'choice':
      return {
        type: 'string',
        enum: Object.keys(param.values),
        ...(param.default === undefined ? {} : { default: param.default }),
      };
    case 'choices':
      return {
        type: 'string',
        description: Object.keys(param.values).join(','),
        default: param.default.join(','),
      };
    case 'integer':
      return { type: 'integer', minimum: param.min, maximum: param.max };
    case 'record':
      return { type: 'string', description: param.of };
    case 'text':
      return { type: 'string' };
  }
}

/** The paths of reports: the catalogue, each report, and the records behind its figures. */
export function reportPaths(locale: Locale): Record<string, unknown> {
  const paths: Record<string, unknown> = {
    '/api/reports': {
      get: {
        operationId: 'listReports',
        tags: ['workspace'],
        summary: texts.listReports[locale],
        responses: answered('Manifest', texts.listReports[locale]),
      },
    },
    ...onePath(locale, {
      id: '{report}',
      tag: 'workspace',
      title: texts.anyReport[locale],
      parameters: [inPath('report', texts.report[locale]), ...sharedParameters(locale)],
    }),
  };
  for (const report of reports) {
    const { id, group } = report;
    const title = `${report.title[locale]}: ${report.question[locale]}`;
    const parameters = reportParameters(report, locale);
    const description = report.definition[locale];
    Object.assign(paths, onePath(locale, { id, tag: group, title, parameters, description }));
  }
  return paths;
}

interface Told {
  readonly id: string;
  readonly tag: string;
  readonly title: string;
  readonly description?: string;
  readonly parameters: readonly Parameter[];
}

/** The addresses of one report, or of any by its id. */
function onePath(locale: Locale, { id, tag, title, description, parameters }: Told): Record<string, unknown> {
  const name = id === '{report}' ? 'report' : id;
  const shared = { tags: [tag], ...(description === undefined ? {} : { description }) };
  const ofRecords = parameters.filter(({ name: each }) => !['sort', 'compare'].includes(each));
  const drill: Parameter = {
    ...query('drill', texts.drill[locale], { type: 'string', contentMediaType: 'application/json' }),
    required: true,
  };
  const page = [
    query('limit', texts.limit[locale], { type: 'integer', minimum: 0 }),
    query('offset', texts.offset[locale], { type: 'integer', minimum: 0 }),
  ];
  const asked = [
    ['', 'Answer', '', parameters],
    ['/trust', 'Trust', texts.trust[locale], ofRecords],
    ['/data-period', 'DataPeriod', texts.dataPeriod[locale], ofRecords],
    [
      '/drill',
      'Records',
      texts.drillSummary[locale],
      [drill, ...page, ...parameters.filter(({ name: each }) => !['limit', 'compare'].includes(each))],
    ],
  ] as const;
  return Object.fromEntries(
    asked.map(([path, schema, summary, names]) => [
      `/api/reports/${id}${path}`,
      {
        get: {
          operationId: `${name}${path.replace('/', '-')}`,
          summary: summary === '' ? title : `${title}: ${summary}`,
          ...shared,
          parameters: names,
          responses: {
            ...answered(schema, summary || title),
            ...failures('400', '401', '403', '404', '429', '503'),
          },
        },
      },
    ]),
  );
}
