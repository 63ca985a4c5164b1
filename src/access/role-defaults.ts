import { BineshError } from '../core/errors.ts';
import { records, recordTypes } from '../records/index.ts';
import type { RecordName, RecordType } from '../records/record.ts';
import {
  type Action,
  actions,
  type Hidden,
  type Reach,
  type Reaches,
  readHidden,
  readReaches,
} from '../records/role-rights.ts';
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

/** Who changed these could give himself another's rights: they stay the administrator's. */
const decidesRights: ReadonlySet<RecordName> = new Set(['user', 'team']);

/** What may be chosen for an action on a type: lists are seen by everybody and belong to nobody. */
export function choicesOf(type: RecordName, action: Action): readonly Reach[] {
  if (decidesRights.has(type) && (action === 'edit' || action === 'delete')) return ['none'];
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

/**
 * Rights that were kept, over those that the program has: what it no longer knows is left out, so that a type that
 * is gone locks nobody out.
 */
export function keptRights(
  given: { readonly reach: unknown; readonly hidden: unknown },
  before: Pick<RoleRights, 'reach'>,
): Pick<RoleRights, 'reach' | 'hidden'> {
  const reach = readReaches(given.reach) ?? {};
  const hidden = readHidden(given.hidden) ?? {};
  const known = Object.entries(hidden).filter(([name]) => Object.hasOwn(records, name));
  const set = ruledTypes.map(({ name }) => [name, { ...before.reach[name], ...reach[name] }]);
  return { reach: Object.fromEntries(set), hidden: Object.fromEntries(known) };
}

/**
 * Rights as they are set over those that the program has.
 * @throws invalid_field for what is no right
 */
export function checkedRights(
  { reach: givenReach = {}, hidden: givenHidden = {} }: { reach?: unknown; hidden?: unknown },
  before: Pick<RoleRights, 'reach'>,
): Pick<RoleRights, 'reach' | 'hidden'> {
  const reach = readReaches(givenReach);
  const hidden = readHidden(givenHidden);
  if (reach === undefined) throw refused('reach', givenReach, '{ deal: { see: none | own | team | all } }');
  if (hidden === undefined) throw refused('hidden', givenHidden, '{ deal: [value] }');
  const set: Record<string, Record<string, string>> = {};
  for (const { name } of ruledTypes) {
    const chosen = reach[name] ?? {};
    for (const action of actions) {
      const to = chosen[action];
      const choices = choicesOf(name, action);
      if (to !== undefined && !choices.includes(to))
        throw refused(`reach.${name}.${action}`, to, choices.join(', '));
    }
    set[name] = { ...before.reach[name], ...chosen };
  }
  const strange = Object.keys(reach).find((name) => !(name in set));
  if (strange !== undefined) throw refused(`reach.${strange}`, strange, Object.keys(set).join(', '));
  for (const [name, fields] of Object.entries(hidden)) {
    if (!Object.hasOwn(records, name)) throw refused(`hidden.${name}`, name, Object.keys(records).join(', '));
    const choices = hideableFields(name as RecordName);
    const no = fields.find((field) => !choices.includes(field) && !/^custom\../.test(field));
    if (no !== undefined) throw refused(`hidden.${name}`, no, choices.join(', '));
  }
  return { reach: set as unknown as Reaches, hidden };
}

const refused = (field: string, value: unknown, expected: string): BineshError =>
  new BineshError('invalid_field', { field, value: String(value), expected });
