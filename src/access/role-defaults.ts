import { records, recordTypes } from '../records/index.ts';
import type { RecordName, RecordType } from '../records/record.ts';
import { type Action, actions, type Hidden, type Reach, type Reaches } from '../records/role-rights.ts';
import type { Role } from './reader.ts';

/** The roles whose rights an administrator sets; an administrator may do everything. */
export const setRoles = ['manager', 'rep', 'read_only'] as const satisfies Role[];
export type SetRole = (typeof setRoles)[number];

/** What a role may do: with whose records, which fields it does not see, whether it hears recordings. */
export interface RoleRights {
  readonly reach: Reaches;
  readonly hidden: Hidden;
  readonly hears: boolean;
}

type Rights = Readonly<Record<Action, Reach>>;

/**
 * A type's kind, by whose its records are: `work` belongs to people; `customer` is also what others' work is with;
 * `goal` is set for people and teams; `part` follows the record that it is of; `list` is everybody's.
 */
type Kind = 'work' | 'customer' | 'goal' | 'part' | 'list';

function kindOf({ whose, fields }: RecordType<RecordName>): Kind {
  if (whose === undefined) return 'list';
  if (whose.person === undefined) return 'part';
  if (whose.of !== undefined) return 'customer';
  return typeof fields[whose.person]?.ref === 'object' ? 'goal' : 'work';
}

const rights = (see: Reach, edit: Reach, remove: Reach, take: Reach): Rights => ({
  see,
  edit,
  delete: remove,
  export: take,
});

const byKind: Readonly<Record<SetRole, Readonly<Record<Exclude<Kind, 'part'>, Rights>>>> = {
  manager: {
    work: rights('team', 'team', 'team', 'team'),
    customer: rights('all', 'all', 'team', 'all'),
    goal: rights('team', 'team', 'team', 'team'),
    list: rights('all', 'none', 'none', 'all'),
  },
  rep: {
    work: rights('own', 'own', 'none', 'own'),
    customer: rights('all', 'all', 'none', 'own'),
    goal: rights('own', 'none', 'none', 'own'),
    list: rights('all', 'none', 'none', 'all'),
  },
  read_only: {
    work: rights('all', 'none', 'none', 'none'),
    customer: rights('all', 'none', 'none', 'none'),
    goal: rights('all', 'none', 'none', 'none'),
    list: rights('all', 'none', 'none', 'none'),
  },
};

/** The types that rights are set for: parts of a record follow it. */
export const ruledTypes = recordTypes.filter((type) => kindOf(type) !== 'part');

/** What may be chosen for an action on a type: lists are seen by everybody and belong to nobody. */
export function choicesOf(type: RecordName, action: Action): readonly Reach[] {
  if (kindOf(records[type]) !== 'list') return ['none', 'own', 'team', 'all'];
  return action === 'see' ? ['all'] : ['none', 'all'];
}

/** What a role may do unless an administrator says otherwise. */
export function defaultRights(role: SetRole): RoleRights {
  const reach = Object.fromEntries(
    ruledTypes.map((type) => [type.name, byKind[role][kindOf(type) as Exclude<Kind, 'part'>]]),
  );
  return { reach: reach as Reaches, hidden: {}, hears: role !== 'read_only' };
}

const everywhere = Object.fromEntries(
  ruledTypes.map(({ name }) => [name, Object.fromEntries(actions.map((action) => [action, 'all']))]),
) as unknown as Reaches;

/** What an administrator may do. */
export const everything: RoleRights = { reach: everywhere, hidden: {}, hears: true };

/**
 * The fields that can be hidden: not those that a record cannot be told or placed without. Amounts always can.
 */
export function hideableFields(type: RecordName): readonly string[] {
  const { fields, key, title, moment, whose }: RecordType<RecordName> = records[type];
  const kept = [...(key ?? []), title ?? 'name', moment, whose?.person, ...(whose?.through ?? [])];
  return Object.entries(fields)
    .filter(([name, field]) => !kept.includes(name) && (field.required !== true || field.type === 'money'))
    .map(([name]) => name);
}
