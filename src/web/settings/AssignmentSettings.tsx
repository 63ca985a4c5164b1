import { useQuery } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { crm } from '../data/crm.ts';
import { useWrites } from '../deal/use-deal-writes.ts';
import { YesInput } from '../forms/inputs/ChoiceInput.tsx';
import { Labelled } from '../forms/inputs/Labelled.tsx';
import { Picker } from '../forms/inputs/Picker.tsx';
import { useOptions } from '../forms/inputs/use-options.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';

type Given = Parameters<typeof crm.setLeadAssignment>[0]['rules'][number];

/** A rule as it is kept, with whose turn it is. */
type Rule = Given & { readonly turns?: readonly string[] };

const empty: Rule = { types: ['lead', 'deal'], sources: null, users: [], team: null };

/** Who is given leads and deals that name no owner. */
export function AssignmentSettings() {
  const { data, error, refetch } = useQuery({
    queryKey: ['lead-assignment'],
    queryFn: async ({ signal }) => (await crm.leadAssignment(signal)).rules as unknown as readonly Rule[],
  });
  if (error !== null) return <Problem error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton className="h-64" />;
  const kept = data.map(({ types, sources, users, team }) => ({ types, sources, users, team }));
  return <Rules key={JSON.stringify(kept)} rules={data} />;
}

function Rules({ rules }: { rules: readonly Rule[] }) {
  const t = useMessage();
  const { write } = useWrites();
  const [given, setGiven] = useState(() => rules.map((rule, key) => ({ key, rule })));
  const [busy, setBusy] = useState(false);
  const isWrong = given.some(
    ({ rule }) => rule.types.length === 0 || (rule.users.length === 0 && rule.team === null),
  );
  const isChanged = JSON.stringify(given.map(({ rule }) => rule)) !== JSON.stringify(rules);
  const save = async () => {
    setBusy(true);
    await write(t('settingsSaved'), () =>
      crm.setLeadAssignment({
        rules: given.map(({ rule: { types, sources, users, team } }) => ({ types, sources, users, team })),
      }),
    );
    setBusy(false);
  };
  return (
    <div className="grid max-w-3xl gap-3">
      {given.length === 0 && <p className="card p-8 text-center text-ink2">{t('assignmentNone')}</p>}
      <ol className="grid gap-3">
        {given.map(({ key, rule }, at) => (
          <li key={key}>
            <RuleCard
              at={at}
              rule={rule}
              onChange={(next) =>
                setGiven(given.map((each) => (each.key === key ? { key, rule: next } : each)))
              }
              onRemove={() => setGiven(given.filter((each) => each.key !== key))}
            />
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button
          onPress={() =>
            setGiven([...given, { key: Math.max(-1, ...given.map(({ key }) => key)) + 1, rule: empty }])
          }
        >
          <Plus size={16} aria-hidden />
          {t('assignmentNew')}
        </Button>
        <Button tone="accent" isDisabled={busy || !isChanged || isWrong} onPress={() => void save()}>
          {t('save')}
        </Button>
      </div>
      {isWrong && <p className="text-sm text-ink2">{t('assignmentWhom')}</p>}
    </div>
  );
}

function RuleCard({
  at,
  rule,
  onChange,
  onRemove,
}: {
  at: number;
  rule: Rule;
  onChange: (rule: Rule) => void;
  onRemove: () => void;
}) {
  const t = useMessage();
  const { format } = useReader();
  const users = useOptions('user', rule.users);
  const title = t('assignmentRule', { number: format.count(at + 1) });
  const [next] = rule.turns ?? [];
  const has = (type: 'lead' | 'deal') => rule.types.includes(type);
  const setType = (type: 'lead' | 'deal', isOn: boolean) =>
    onChange({
      ...rule,
      types: (['lead', 'deal'] as const).filter((each) => (each === type ? isOn : has(each))),
    });
  return (
    <section aria-label={title} className="card grid gap-3 p-4">
      <header className="flex items-center gap-2">
        <h2 className="min-w-0 flex-1 font-bold">{title}</h2>
        <AriaButton
          aria-label={t('deleteNamed', { name: title })}
          onPress={onRemove}
          className="icon-button cursor-pointer text-ink2 hover:bg-accent-soft"
        >
          <Trash2 size={16} aria-hidden />
        </AriaButton>
      </header>
      <div className="flex flex-wrap gap-x-6">
        <YesInput
          label={t('navLeads')}
          value={has('lead')}
          onChange={(isOn) => setType('lead', isOn)}
          isRequired={false}
          error={undefined}
        />
        <YesInput
          label={t('navDeals')}
          value={has('deal')}
          onChange={(isOn) => setType('deal', isOn)}
          isRequired={false}
          error={undefined}
        />
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <Several
          type="source"
          label={t('source')}
          none={t('assignmentAnySource')}
          chosen={rule.sources ?? []}
          onChange={(ids) => onChange({ ...rule, sources: ids.length === 0 ? null : [...ids] })}
        />
        <Several
          type="team"
          label={t('assignmentTeam')}
          none={t('pick')}
          isOne
          chosen={rule.team === null ? [] : [rule.team]}
          onChange={([id]) => onChange({ ...rule, team: id ?? null })}
        />
        <Several
          type="user"
          label={t('assignmentUsers')}
          none={t('pick')}
          chosen={rule.users}
          onChange={(ids) => onChange({ ...rule, users: [...ids] })}
        />
      </div>
      {next !== undefined && (
        <p className="text-xs text-ink2">{t('assignmentNext', { name: users.nameOf(next) })}</p>
      )}
    </section>
  );
}

/** Some of the records of a type. */
function Several({
  type,
  label,
  none,
  chosen,
  isOne = false,
  onChange,
}: {
  type: string;
  label: string;
  /** What is said where nothing is chosen. */
  none: string;
  chosen: readonly string[];
  isOne?: boolean;
  onChange: (ids: readonly string[]) => void;
}) {
  const { format } = useReader();
  const { options, nameOf, onFind } = useOptions(type, chosen);
  return (
    <Labelled label={label} isRequired={false} error={undefined}>
      {(ids) => (
        <Picker
          label={label}
          labelledBy={ids.label}
          said={chosen.length === 0 ? none : format.list(chosen.map(nameOf))}
          options={options}
          chosen={chosen}
          many={!isOne}
          onChange={onChange}
          onFind={onFind}
          onClear={() => onChange([])}
        />
      )}
    </Labelled>
  );
}
