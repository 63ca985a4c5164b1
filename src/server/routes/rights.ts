import { Hono } from 'hono';
import { readerFor, rightsOfRoles } from '../../access/granted.ts';
import { type Reader, readerOf, roles } from '../../access/reader.ts';
import { hiddenFields } from '../../access/rights.ts';
import {
  checkedRights,
  choicesOf,
  defaultRights,
  hideableFields,
  type RoleRights,
  ruledTypes,
  setRoles,
} from '../../access/role-defaults.ts';
import { BineshError } from '../../core/errors.ts';
import { recordTypes } from '../../records/index.ts';
import { type Action, actions } from '../../records/role-rights.ts';
import type { House } from '../house.ts';
import { need } from '../need.ts';
import { type Body, limitBody, readBody } from '../writing.ts';

/** Who asks and what they may do; and, for administrators, what each role may do. */
export function rightsRoutes(house: House): Hono {
  const app = new Hono();

  app.get('/me', need('read'), async (c) => {
    const reader = readerOf(c);
    const { id, name } = reader.workspace;
    c.header('Cache-Control', 'no-store');
    return c.json({ ...(await shownReader(house, reader)), workspace: { id, name } });
  });

  app.get('/rights', need('admin'), async (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json(await shownRights(house, readerOf(c).workspace.id));
  });

  app.get('/rights/:user', need('admin'), async (c) => {
    const { workspace } = readerOf(c);
    const id = c.req.param('user');
    const { rows } = id.includes('\0')
      ? { rows: [] }
      : await house.store.pool.query<{ role: string }>(
          'select role from "user" where workspace_id = $1 and id = $2',
          [workspace.id, id],
        );
    const role = roles.find((each) => each === rows[0]?.role);
    if (role === undefined) throw new BineshError('record_not_found', { type: 'user', value: id });
    const reader = await readerFor(house.store, workspace, id, role);
    const { own, team } = reader.granted;
    c.header('Cache-Control', 'no-store');
    return c.json({ ...(await shownReader(house, reader)), people: { own, team } });
  });

  app.put('/rights', need('admin'), limitBody(), async (c) => {
    const given = readRoles(await readBody(c));
    const reader = readerOf(c);
    const { version } = await house.store.write(reader.workspace.id, reader.id, async (tx) => {
      const before = await rightsOfRoles(tx.client, reader.workspace.id);
      for (const { role, rights } of given) {
        const was = before.get(role) ?? defaultRights(role);
        const { reach, hidden } = checkedRights({ hidden: was.hidden, ...rights }, was);
        const row = {
          reach: JSON.stringify(reach),
          hidden: JSON.stringify(hidden),
          hears: rights.hears ?? was.hears,
        };
        if (await tx.get('role_rights', role)) await tx.update('role_rights', role, row);
        else await tx.insert('role_rights', { id: role, ...row });
      }
    });
    return c.json({ version, ...(await shownRights(house, reader.workspace.id)) });
  });
  return app;
}

async function shownReader(house: House, { id, role, workspace, granted }: Reader) {
  const { rows } = await house.store.pool.query<{ name: string }>(
    'select name from "user" where workspace_id = $1 and id = $2',
    [workspace.id, id],
  );
  const asked = { id, role, workspace, granted };
  const hidden = recordTypes.flatMap(({ name }) => {
    const fields = [...hiddenFields(asked, name)];
    return fields.length === 0 ? [] : [[name, fields]];
  });
  return {
    id,
    name: rows[0]?.name ?? '',
    role,
    rights: granted.reach,
    hidden: Object.fromEntries(hidden),
    hears: granted.hears,
  };
}

const byAction = <T>(value: (action: Action) => T): Record<Action, T> =>
  Object.fromEntries(actions.map((action) => [action, value(action)])) as Record<Action, T>;

/** What can be chosen, what is chosen, and what the program chooses by itself. */
async function shownRights(house: House, workspaceId: number) {
  const chosen = await rightsOfRoles(house.store.pool, workspaceId);
  const shown = ({ reach, hidden, hears }: RoleRights) => ({ reach, hidden, hears });
  return {
    types: ruledTypes.map(({ name, label }) => ({
      type: name,
      label: label.many,
      choices: byAction((action) => choicesOf(name, action)),
    })),
    fields: Object.fromEntries(
      recordTypes.map(({ name, fields }) => [
        name,
        hideableFields(name).map((field) => ({ field, label: fields[field]?.label })),
      ]),
    ),
    roles: Object.fromEntries(setRoles.map((role) => [role, shown(chosen.get(role) ?? defaultRights(role))])),
    defaults: Object.fromEntries(setRoles.map((role) => [role, shown(defaultRights(role))])),
  };
}

interface GivenRole {
  readonly role: (typeof setRoles)[number];
  readonly rights: { readonly reach?: unknown; readonly hidden?: unknown; readonly hears?: boolean };
}

const shape = '{ roles: { rep: { reach?, hidden?, hears? } } }';

/** The roles of a body; what it does not name stays. */
function readRoles({ roles: given }: Body): GivenRole[] {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw refused('roles', given, shape);
  return Object.entries(given as Body).map(([name, rights]) => {
    const role = setRoles.find((each) => each === name);
    if (role === undefined) throw refused('roles', name, setRoles.join(', '));
    if (typeof rights !== 'object' || rights === null || Array.isArray(rights))
      throw refused(`roles.${name}`, rights, shape);
    const { hears, reach, hidden, ...rest } = rights as Body;
    const [strange] = Object.keys(rest);
    if (strange !== undefined) throw refused(`roles.${name}.${strange}`, strange, 'reach, hidden, hears');
    if (hears !== undefined && typeof hears !== 'boolean')
      throw refused(`roles.${name}.hears`, hears, 'true, false');
    return {
      role,
      rights: {
        ...(reach === undefined ? {} : { reach }),
        ...(hidden === undefined ? {} : { hidden }),
        ...(hears === undefined ? {} : { hears }),
      },
    };
  });
}

const refused = (field: string, value: unknown, expected: string): BineshError =>
  new BineshError('invalid_field', { field, value: String(value), expected });
