import { reports } from '../report/registry.ts';
import { groups, type Report } from '../report/report.ts';
import { filterNames } from '../report/run.ts';

type Described = Omit<Report, 'plan'>;

/** What a page, a program or a person needs to know of the reports in order to ask them and draw them. */
export function manifest(): {
  readonly groups: typeof groups;
  readonly filters: typeof filterNames;
  readonly reports: readonly Described[];
} {
  return { groups, filters: filterNames, reports: reports.map(described) };
}

function described({ plan: _, ...declared }: Report): Described {
  return declared;
}
