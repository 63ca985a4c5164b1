import type { Locale } from '../core/text.ts';
import type { Param } from '../report/params.ts';
import { reports } from '../report/registry.ts';
import type { Report } from '../report/report.ts';
import { filterNames } from '../report/run.ts';
import { answered, common, failures, list, type Parameter, query, type Schema } from './openapi-parts.ts';
import { apiTexts as texts } from './texts.ts';

function reportParameters(report: Report, locale: Locale): Parameter[] {
  const date = { type: 'string', format: 'date' };
  const period = report.period
    ? [query('from', texts.from[locale], date), query('to', texts.to[locale], date)]
    : [];
  const own = Object.entries(report.params)
    .filter(([name]) => !filterNames.some((filter) => filter === name))
    .map(([name, param]) => query(name, param.label[locale], paramSchema(param)));
  return [
    ...period,
    query('asOf', texts.asOf[locale], { type: 'string', format: 'date-time' }),
    query('compare', texts.compare[locale], { type: 'string', examples: ['previous', 'last_year'] }),
    ...filterNames.map((name) => list(name, texts.filters[name][locale])),
    ...own,
    query('sort', texts.sort[locale], { type: 'string', examples: ['won_value:desc'] }),
    query('minVersion', texts.minVersion[locale], { type: 'integer', minimum: 0 }),
    ...common(locale),
  ];
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
  };
  for (const report of reports) {
    const shared = { tags: [report.group], description: report.definition[locale] };
    const parameters = reportParameters(report, locale);
    paths[`/api/reports/${report.id}`] = {
      get: {
        operationId: report.id,
        summary: `${report.title[locale]}: ${report.question[locale]}`,
        ...shared,
        parameters,
        responses: { ...answered('Answer', report.title[locale]), ...failures('400', '404', '503') },
      },
    };
    const ofRecords = parameters.filter(({ name }) => !['sort', 'compare'].includes(name));
    for (const [path, schema, summary] of [
      ['trust', 'Trust', texts.trust[locale]],
      ['data-period', 'DataPeriod', texts.dataPeriod[locale]],
    ] as const) {
      paths[`/api/reports/${report.id}/${path}`] = {
        get: {
          operationId: `${report.id}-${path}`,
          summary: `${report.title[locale]}: ${summary}`,
          ...shared,
          parameters: ofRecords,
          responses: { ...answered(schema, summary), ...failures('400', '404', '503') },
        },
      };
    }
    const drill: Parameter = {
      ...query('drill', texts.drill[locale], { type: 'string', contentMediaType: 'application/json' }),
      required: true,
    };
    const page = [
      query('limit', texts.limit[locale], { type: 'integer', minimum: 0 }),
      query('offset', texts.offset[locale], { type: 'integer', minimum: 0 }),
    ];
    paths[`/api/reports/${report.id}/drill`] = {
      get: {
        operationId: `${report.id}-drill`,
        summary: `${report.title[locale]}: ${texts.drillSummary[locale]}`,
        ...shared,
        parameters: [
          drill,
          ...page,
          ...parameters.filter(({ name }) => !['limit', 'compare'].includes(name)),
        ],
        responses: { ...answered('Records', texts.drillSummary[locale]), ...failures('400', '404', '503') },
      },
    };
  }
  return paths;
}
