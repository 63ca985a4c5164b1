import type { Workspace } from '../data/types.ts';
import type { Option } from './OptionList.tsx';

/** Teams with their sub-teams below them; one whose parent is gone, or that is its own ancestor, stands at the top. */
export function teamTree(teams: Workspace['teams']): readonly Option[] {
  const left = new Map(teams.map((team) => [team.id, team]));
  const options: Option[] = [];
  const add = (id: string, depth: number): void => {
    const team = left.get(id);
    if (team === undefined) return;
    left.delete(id);
    options.push({ id, name: team.name, depth });
    for (const below of teams) if (below.parent_id === id) add(below.id, depth + 1);
  };
  const known = new Set(left.keys());
  for (const { id, parent_id } of teams) if (parent_id === null || !known.has(parent_id)) add(id, 0);
  for (const { id } of teams) add(id, 0);
  return options;
}
