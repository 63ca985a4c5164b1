import { CalendarDays } from 'lucide-react';
import { lazy } from 'react';
import { useWorkspace } from '../data/queries.ts';
import type { MessageId } from '../language/messages.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { Pill } from '../parts/Pill.tsx';
import {
  furtherFilters,
  idsOf,
  type listFilters,
  type OnChange,
  readParam,
  shownParams,
} from '../report/address.ts';
import type { Search } from '../report/address-text.ts';
import { comparedWith, writeRange } from '../report/asking.ts';
import { type Askable, filtersOf, listOf, usePeriodWords } from './chosen.ts';
import { ParamPill } from './ParamPill.tsx';
import { writeMeant } from './presets.ts';
import { teamTree } from './team-tree.ts';

const calendars = () => import('./calendars.ts');
const lists = () => import('./lists.ts');
const PeriodChoice = lazy(async () => ({ default: (await calendars()).PeriodChoice }));
const CompareChoice = lazy(async () => ({ default: (await calendars()).CompareChoice }));
const AsOfChoice = lazy(async () => ({ default: (await calendars()).AsOfChoice }));
const OptionList = lazy(async () => ({ default: (await lists()).OptionList }));
const RecordList = lazy(async () => ({ default: (await lists()).RecordList }));

interface Given {
  readonly report: Askable;
  readonly search: Search;
  readonly onChange: OnChange;
}

/** The pills of every filter, in the order in which a manager asks. */
export function FilterPills(given: Given) {
  const { report, search, onChange } = given;
  return (
    <>
      {report.period && <ComparePill {...given} />}
      {shownParams(report).map(([name, param]) => (
        <ParamPill key={name} name={name} param={param} value={readParam(search, name)} onChange={onChange} />
      ))}
      {filtersOf(report).map((name) => (
        <ListPill key={name} name={name} {...given} />
      ))}
      {furtherFilters.map((name) => (
        <RecordPill key={name} name={name} {...given} />
      ))}
      <AsOfPill {...given} />
    </>
  );
}

export function PeriodPill({ search, onChange }: Given) {
  const t = useMessage();
  const { settings } = useWorkspace();
  const { range, words, days, preset } = usePeriodWords(search);
  return (
    <Pill
      label={t('period')}
      icon={<CalendarDays size={16} aria-hidden className="shrink-0 text-ink2" />}
      value={
        <>
          <bdi>{words}</bdi> {words !== days && <bdi className="ms-1 text-ink2 max-lg:hidden">{days}</bdi>}
        </>
      }
    >
      {(close) => (
        <PeriodChoice
          range={range}
          preset={preset}
          onPreset={(meant) => {
            onChange({ period: writeMeant(meant, settings.calendar) });
            close();
          }}
          onRange={(days) => {
            onChange({ ...days });
            close();
          }}
        />
      )}
    </Pill>
  );
}

export function ComparePill({ search, onChange }: Given) {
  const t = useMessage();
  const { calendar } = useReader();
  const { settings } = useWorkspace();
  const { range, comparison, comparedDays } = usePeriodWords(search);
  return (
    <Pill label={t('compareTo')} active={comparison !== undefined}>
      {(close) => (
        <CompareChoice
          kind={comparison}
          days={comparedDays}
          daysOf={(word) => comparedWith(writeMeant({ word, calendar }, settings.calendar), range, settings)}
          onKind={(word) => {
            onChange({
              compare: word === undefined ? undefined : writeMeant({ word, calendar }, settings.calendar),
            });
            close();
          }}
          onRange={(days) => {
            onChange({ compare: writeRange(days) });
            close();
          }}
        />
      )}
    </Pill>
  );
}

export function AsOfPill({ search, onChange }: Given) {
  const t = useMessage();
  const { asOf } = search;
  return (
    <Pill label={t('asOf')} active={asOf !== undefined}>
      {(close) => (
        <AsOfChoice
          value={asOf}
          onChange={(next) => {
            onChange({ asOf: next });
            close();
          }}
        />
      )}
    </Pill>
  );
}

/** How many a filter holds; their names stand in the chips below. */
function useCount(chosen: readonly string[]): string | undefined {
  const { format } = useReader();
  return chosen.length === 0 ? undefined : format.count(chosen.length);
}

function ListPill({ name, search, onChange }: Given & { name: (typeof listFilters)[number] }) {
  const t = useMessage();
  const workspace = useWorkspace();
  const chosen = idsOf(search[name]);
  const records = listOf(workspace, name);
  const options = () =>
    name === 'team'
      ? teamTree(workspace.teams)
      : name === 'owner'
        ? workspace.users.map((user) => (user.active ? user : { ...user, hint: t('inactive') }))
        : records;
  return (
    <Pill label={t(name)} count={useCount(chosen)} active={chosen.length > 0}>
      {() => (
        <OptionList
          label={t(name)}
          options={options()}
          chosen={chosen}
          many
          onChange={(ids) => onChange({ [name]: ids.join(',') }, { replace: chosen.length > 0 })}
        />
      )}
    </Pill>
  );
}

function RecordPill({ name, search, onChange }: Given & { name: (typeof furtherFilters)[number] }) {
  const t = useMessage();
  const chosen = idsOf(search[name]);
  return (
    <Pill label={t(name as MessageId)} count={useCount(chosen)} active={chosen.length > 0}>
      {() => (
        <RecordList
          type={name}
          label={t(name as MessageId)}
          chosen={chosen}
          onChange={(ids) => onChange({ [name]: ids.join(',') }, { replace: chosen.length > 0 })}
        />
      )}
    </Pill>
  );
}
