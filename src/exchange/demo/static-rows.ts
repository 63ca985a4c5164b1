import { contactRow } from './deal-rows.ts';
import {
  callOutcomes,
  closedStages,
  leadStatuses,
  lossReasons,
  pipelines,
  products,
  sources,
  unqualifiedReasons,
  visitOutcomes,
} from './market.ts';
import { isoInstant } from './row.ts';
import { hour } from './span.ts';
import { teams } from './staff.ts';
import type { World } from './world.ts';

/** Rows of the files that the deals refer to and that do not grow with them (or hardly). */
export const staticRows = {
  team: () => teams.map(({ id, name, parent }) => ({ id, name, parent_id: parent })),
  user: userRows,
  pipeline: () => Object.values(pipelines).map(({ id, name }) => ({ id, name })),
  stage: stageRows,
  source: () => sources.map(named),
  loss_reason: () => lossReasons.map(named),
  unqualified_reason: () => unqualifiedReasons.map(named),
  call_outcome: () => Object.values(callOutcomes).map(named),
  visit_outcome: () => Object.values(visitOutcomes).map(named),
  lead_status: () => Object.values(leadStatuses).map(({ id, name, category }) => ({ id, name, category })),
  product: () =>
    products.map(({ id, name, sku, price, currency }) => ({ id, name, sku, price: String(price), currency })),
  exchange_rate: ({ rates }: World) =>
    rates.rows.map(({ on, currency, rate }) => ({ on, currency, rate: String(rate) })),
} as const;

function named({ id, name }: { readonly id: string; readonly name: string }) {
  return { id, name };
}

function userRows({ staff, span }: World) {
  const row = (id: string, name: string, team: string, role: string, active = true) => ({
    id,
    name,
    email: `${id}@example.com`,
    team_id: team,
    role,
    active: String(active),
  });
  return [
    row(staff.admin.id, staff.admin.name, '', 'admin'),
    ...teams.map(({ id }) => row(staff.managers[id].id, staff.managers[id].name, id, 'manager')),
    ...staff.reps.map((rep) => row(rep.id, rep.name, rep.team, 'rep', rep.until > span.now)),
  ];
}

function stageRows() {
  return Object.values(pipelines).flatMap((pipeline) => [
    ...pipeline.open.map(({ id, name, likelihood }, i) => ({
      id,
      pipeline_id: pipeline.id,
      position: String((i + 1) * 10),
      name,
      category: 'open',
      win_likelihood: String(likelihood),
    })),
    ...closedStages.map(({ suffix, name, category, position }) => ({
      id: `${pipeline.id}-${suffix}`,
      pipeline_id: pipeline.id,
      position: String(position),
      name,
      category,
      win_likelihood: category === 'won' ? '100' : '0',
    })),
  ]);
}

/** The key accounts, customers since before the two years. */
export function keyCompanyRows({ keyAccounts, span }: World) {
  const created = (span.starts[span.first] ?? 0) + 9 * hour;
  return keyAccounts.map(({ id, name, owner }) => ({
    id,
    name,
    owner_id: owner.id,
    created_at: isoInstant(created),
  }));
}

export function keyContactRows(world: World) {
  const created = (world.span.starts[world.span.first] ?? 0) + 9 * hour;
  return world.keyAccounts.flatMap(({ id, owner }) =>
    ['a', 'b'].map((letter) => contactRow(world, `${id}${letter}`, id, owner.id, created, 0)),
  );
}
