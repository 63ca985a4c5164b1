import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { crm } from '../../data/crm.ts';
import { useWorkspace } from '../../data/queries.ts';
import type { Option } from '../../filters/OptionList.tsx';
import { teamTree } from '../../filters/team-tree.ts';
import { useMessage } from '../../language/reader.tsx';
import { recordsOf } from '../../report/workspace-records.ts';
import { useNames } from '../queries.ts';

/** The records that a reference may name: those that the workspace lists whole, or those found by a part of a name. */
export function useOptions(
  type: string,
  chosen: readonly string[],
  enabled = true,
): {
  readonly options: readonly Option[];
  readonly nameOf: (id: string) => string;
  /** Where they are found elsewhere: what was typed. */
  readonly onFind: ((typed: string) => void) | undefined;
} {
  const t = useMessage();
  const workspace = useWorkspace();
  const [typed, setTyped] = useState('');
  const listed = useMemo((): readonly Option[] | undefined => {
    if (type === 'team') return teamTree(workspace.teams);
    if (type === 'user')
      return workspace.users.map((user) => (user.active ? user : { ...user, hint: t('inactive') }));
    if (type === 'stage' && workspace.pipelines.length > 1) {
      const pipelines = new Map(workspace.pipelines.map(({ id, name }) => [id, name]));
      return workspace.stages.map(({ id, name, pipeline_id }) => ({
        id,
        name,
        hint: pipelines.get(pipeline_id) ?? '',
      }));
    }
    return recordsOf(workspace, type);
  }, [type, workspace, t]);
  const unknown =
    listed === undefined ? chosen : chosen.filter((id) => !listed.some((each) => each.id === id));
  const names = useNames(type, unknown);
  const { data } = useQuery({
    queryKey: ['names', type, 'search', typed],
    enabled: enabled && listed === undefined,
    queryFn: async ({ signal }) => (await crm.named(type, { search: typed, limit: 30 }, signal)).records,
    placeholderData: keepPreviousData,
  });
  const options = useMemo(() => {
    if (listed !== undefined) return listed;
    const own = typed === '' ? chosen.map((id) => ({ id, name: names[id] ?? id })) : [];
    return [...own, ...(data ?? []).filter(({ id }) => !own.some((each) => each.id === id))];
  }, [listed, typed, chosen, names, data]);
  return {
    options,
    nameOf: (id) => options.find((each) => each.id === id)?.name ?? names[id] ?? id,
    onFind: listed === undefined ? setTyped : undefined,
  };
}
