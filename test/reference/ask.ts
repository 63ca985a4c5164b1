import Big from 'big.js';
import {
  addDays,
  type Bucket,
  buckets,
  type Division,
  type Granularity,
  localDate,
  monthOf,
  startOfDay,
} from '../../src/core/calendar.ts';
import { type Instant, requireInstant } from '../../src/core/instant.ts';
import { convert } from '../../src/core/money.ts';
import { compareIds } from './figures.ts';
import {
  type Activity,
  type Assignment,
  type Category,
  type Deal,
  type Lead,
  openStages,
  type Stage,
  type World,
} from './world.ts';

/** What is asked, in the words of the contract. */
export interface Question {
  readonly report: string;
  readonly from?: string;
  readonly to?: string;
  readonly asOf: string;
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  readonly params?: Readonly<Record<string, string>>;
}

/** An unbroken time of a deal in one stage. */
export interface Stay {
  readonly stage: Stage;
  readonly entered: Instant;
  readonly left: Instant | null;
}

/** A deal as it stands at an instant. */
export interface DealState {
  readonly deal: Deal;
  readonly stays: readonly Stay[];
  readonly stage: Stage;
  readonly enteredAt: Instant;
  readonly category: Category;
  readonly closedAt: Instant | null;
  readonly owner: string;
  /** In the workspace's currency; null without a rate. */
  readonly value: Big | null;
  readonly likelihood: Big;
  readonly expected: Big | null;
  readonly estimate: string | null;
  readonly customerKind: 'company' | 'contact' | null;
  readonly customerId: string | null;
}

/** The value that holds at an instant; before the first assignment, the first. */
export function valueAt<Value>(assignments: readonly Assignment<Value>[], at: Instant): Value {
  let [current] = assignments;
  for (const assignment of assignments) if (assignment.at <= at) current = assignment;
  if (current === undefined) throw new Error('a timeline is never empty');
  return current.value;
}

/** A deal's stays up to an instant. */
function staysOf(world: World, deal: Deal, asOf: Instant): Stay[] {
  const stays: Stay[] = [];
  for (const { at, value } of deal.stages.filter((assignment) => assignment.at <= asOf)) {
    const stage = world.stages.get(value);
    const last = stays.at(-1);
    if (stage === undefined) throw new Error(`no stage ${value}`);
    if (last?.stage === stage) continue;
    if (last) stays[stays.length - 1] = { ...last, left: at };
    stays.push({ stage, entered: at, left: null });
  }
  return stays;
}

/** An amount of some currency in the workspace's, at the rate of a local date; null without a rate. */
export function converted(world: World, amount: Big, currency: string, date: string): Big | null {
  if (currency === world.currency) return amount;
  let latest: { readonly on: string; readonly rate: Big } | undefined;
  for (const rate of world.rates)
    if (rate.currency === currency && rate.on <= date && (!latest || rate.on > latest.on)) latest = rate;
  return latest ? convert(amount, latest.rate, world.currency) : null;
}

/** A deal as it stands at an instant; undefined before its creation. */
export function dealAt(world: World, deal: Deal, at: Instant): DealState | undefined {
  if (deal.createdAt > at) return undefined;
  const stays = staysOf(world, deal, at);
  const present = stays.at(-1);
  if (present === undefined) throw new Error(`${deal.id} is in no stage`);
  const { stage, entered } = present;
  const { category } = stage;
  const closedAt = category === 'open' ? null : entered;
  const value = converted(
    world,
    valueAt(deal.values, at),
    deal.currency,
    localDate(world.timeZone, closedAt ?? at),
  );
  const own = valueAt(deal.likelihoods, at) ?? stage.likelihood ?? new Big(0);
  const likelihood = category === 'open' ? own : new Big(category === 'won' ? 100 : 0);
  const companyId =
    deal.companyId ?? (deal.contactId ? (world.contacts.get(deal.contactId)?.companyId ?? null) : null);
  return {
    deal,
    stays,
    stage,
    enteredAt: entered,
    category,
    closedAt,
    owner: valueAt(deal.owners, closedAt ?? at),
    value,
    likelihood,
    expected: value === null ? null : value.times(likelihood).times('0.01'),
    estimate: valueAt(deal.estimates, at),
    customerKind: companyId ? 'company' : deal.contactId ? 'contact' : null,
    customerId: companyId ?? deal.contactId,
  };
}

/** The earlier of two instants or of two dates. */
export function earlier<Time extends Instant | string>(a: Time, b: Time): Time {
  if (a < b) return a;
  return b;
}

const ownerFilters: readonly string[] = ['owner', 'team'];

/** A question over a world: its period, its instant and who passes its filters. */
export class Ask {
  readonly world: World;
  readonly asOf: Instant;
  readonly from: string;
  readonly to: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly params: Readonly<Record<string, string>>;
  /** Every deal that exists at `asOf`, as it stands then. */
  readonly everyDeal: ReadonlyMap<string, DealState>;
  /** Those that pass the filters. */
  readonly deals: readonly DealState[];
  /** Leads that exist and pass the filters. */
  readonly leads: readonly Lead[];
  /** Activities that have happened and pass the filters. */
  readonly activities: readonly Activity[];

  constructor(world: World, question: Question) {
    this.world = world;
    this.filters = question.filters ?? {};
    this.params = question.params ?? {};
    this.asOf = requireInstant(question.asOf, 'asOf');
    const month = monthOf(localDate(world.timeZone, this.asOf), world.calendar);
    this.from = question.from ?? month.from;
    this.to = question.to ?? month.to;
    this.start = this.startOf(this.from);
    this.end = this.startOf(addDays(this.to, 1));
    const everyDeal = new Map<string, DealState>();
    for (const deal of world.deals.values()) {
      const state = dealAt(world, deal, this.asOf);
      if (state) everyDeal.set(deal.id, state);
    }
    this.everyDeal = everyDeal;
    this.deals = [...everyDeal.values()].filter((state) => this.dealPasses(state));
    this.leads = [...world.leads.values()].filter(
      (lead) => lead.createdAt <= this.asOf && this.leadPasses(lead),
    );
    this.activities = world.activities.filter((activity) => this.activityPasses(activity));
  }

  /** The first instant of a local day. */
  startOf(date: string): Instant {
    return startOfDay(this.world.timeZone, date);
  }

  /** The local day of an instant. */
  dateOf(at: Instant): string {
    return localDate(this.world.timeZone, at);
  }

  inPeriod(at: Instant | null): boolean {
    return at !== null && this.start <= at && at < this.end;
  }

  get division(): Division {
    const { calendar, weekStart } = this.world;
    return { granularity: (this.params.granularity ?? 'month') as Granularity, calendar, weekStart };
  }

  get buckets(): Bucket[] {
    return buckets({ from: this.from, to: this.to, ...this.division });
  }

  /** The bucket that holds an instant of the period. */
  bucketOf(at: Instant): string {
    const date = this.dateOf(at);
    const found = this.buckets.find((bucket) => bucket.from <= date && date <= bucket.to);
    if (!found) throw new Error('outside the period');
    return found.bucket;
  }

  /** Whether a team is one of some teams or below one. */
  inTeams(teamId: string | null, teams: readonly string[]): boolean {
    for (let team = teamId; team !== null; team = this.world.teams.get(team) ?? null)
      if (teams.includes(team)) return true;
    return false;
  }

  /** `owner` and `team` on a user. */
  userPasses(userId: string | null): boolean {
    const { owner, team } = this.filters;
    if (owner && (userId === null || !owner.includes(userId))) return false;
    const user = userId === null ? undefined : this.world.users.get(userId);
    return !team || this.inTeams(user?.teamId ?? null, team);
  }

  /** Every filter but `owner` and `team`, on a deal. */
  dealPassesOthers(state: DealState): boolean {
    const { deal } = state;
    for (const [filter, allowed] of Object.entries(this.filters)) {
      if (ownerFilters.includes(filter)) continue;
      const has: Record<string, readonly (string | null)[]> = {
        pipeline: [state.stage.pipelineId],
        source: [deal.sourceId],
        company: [state.customerKind === 'company' ? state.customerId : null],
        product: deal.lines.map((line) => line.productId),
        tag: deal.tags,
      };
      if (!(has[filter] ?? []).some((value) => value !== null && allowed.includes(value))) return false;
    }
    return true;
  }

  dealPasses(state: DealState): boolean {
    return this.userPasses(state.owner) && this.dealPassesOthers(state);
  }

  /** Whether any of some filters is set. */
  private filtered(...names: string[]): boolean {
    return names.some((name) => this.filters[name] !== undefined);
  }

  private activityPasses(activity: Activity): boolean {
    if (activity.at > this.asOf || !this.userPasses(activity.userId)) return false;
    if (!this.filtered('pipeline', 'source', 'company', 'product', 'tag')) return true;
    const state = activity.dealId === null ? undefined : this.everyDeal.get(activity.dealId);
    return state !== undefined && this.dealPassesOthers(state);
  }

  /** The deal that a lead has become by `asOf`. */
  dealOf(lead: Lead): DealState | undefined {
    const state = lead.dealId === null ? undefined : this.everyDeal.get(lead.dealId);
    if (state === undefined) return undefined;
    return (lead.convertedAt ?? state.deal.createdAt) <= this.asOf ? state : undefined;
  }

  private leadPasses(lead: Lead): boolean {
    if (!this.userPasses(valueAt(lead.owners, this.asOf))) return false;
    const { source, tag, pipeline, company, product } = this.filters;
    if (source && (lead.sourceId === null || !source.includes(lead.sourceId))) return false;
    if (tag && !lead.tags.some((one) => tag.includes(one))) return false;
    if (!pipeline && !company && !product) return true;
    const state = this.dealOf(lead);
    if (!state) return false;
    if (pipeline && !pipeline.includes(state.stage.pipelineId)) return false;
    if (company && !(state.customerKind === 'company' && company.includes(state.customerId ?? '')))
      return false;
    return !product || state.deal.lines.some((line) => product.includes(line.productId));
  }

  /** Pipelines that the filter allows, in file order. */
  get pipelines(): readonly string[] {
    const { pipeline } = this.filters;
    return this.world.pipelines.filter((id) => !pipeline || pipeline.includes(id));
  }

  /** The pipeline of the reports that take one. */
  get pipeline(): string {
    return this.params.pipeline ?? this.pipelines[0] ?? '';
  }

  /** Open stages of the allowed pipelines, in order. */
  get openStages(): Stage[] {
    return this.pipelines.flatMap((pipeline) => openStages(this.world.stages, pipeline));
  }

  /** Active reps that the filters allow, and those with figures, by id. */
  owners(withFigures: Iterable<string>): string[] {
    const reps = [...this.world.users.values()].filter(
      (user) => user.rep && user.active && this.userPasses(user.id),
    );
    return [...new Set([...reps.map((user) => user.id), ...withFigures])].sort(compareIds);
  }

  /** Deals won, lost or unqualified in the period. */
  closed(category?: Category): DealState[] {
    return this.deals.filter(
      (state) => this.inPeriod(state.closedAt) && (!category || state.category === category),
    );
  }

  /** Deals created in the period. */
  get created(): DealState[] {
    return this.deals.filter((state) => this.inPeriod(state.deal.createdAt));
  }

  /** Activities of the period. */
  get happened(): Activity[] {
    return this.activities.filter((activity) => this.inPeriod(activity.at));
  }
}

/** How many distinct deals have no rate. */
export function unrated(states: readonly DealState[]): number {
  return new Set(states.filter((state) => state.value === null).map((state) => state.deal.id)).size;
}

/** Orders stages: by pipeline (file order), then position, then file order. */
export function compareStages(world: World, a: string | null, b: string | null): number {
  const [left, right] = [a, b].map((id) => (id === null ? undefined : world.stages.get(id)));
  if (!left || !right) return compareIds(a, b);
  const byPipeline = world.pipelines.indexOf(left.pipelineId) - world.pipelines.indexOf(right.pipelineId);
  const order = [...world.stages.keys()];
  return byPipeline || left.position - right.position || order.indexOf(left.id) - order.indexOf(right.id);
}
