import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Answered, asker } from './ask-json.ts';

/** Something that somebody does, as numbers: what it means follows from the records that there are. */
export interface Step {
  readonly act: keyof typeof acts;
  readonly who: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export interface Person {
  readonly id: string;
  readonly call: ReturnType<typeof asker>;
}

/** What the people of one run work with; what they make is added. */
export interface Work {
  readonly deals: string[];
  readonly leads: string[];
  readonly contacts: string[];
  readonly deleted: { readonly version: number; readonly type: string; readonly id: string }[];
  readonly versions: number[];
  /** Writes that were acknowledged, for whoever looks whether one was lost. */
  readonly acknowledged: Acknowledged[];
}

/** What an answer said was written. */
export interface Acknowledged {
  readonly version: number;
  readonly actor: string;
  readonly type: string;
  readonly id: string;
  readonly fields?: Readonly<Record<string, unknown>>;
  /** The version of the record that the change was to be made of, and of no other. */
  readonly over?: number;
}

/** By whom, with what, and the numbers of the step. */
interface Doing extends Omit<Step, 'act'> {
  readonly by: Person;
  readonly work: Work;
}

const stages = ['s1', 's2', 's3', 'won', 'lost', 'no'];
const of = (list: readonly string[], at: number): string => list[at % list.length] ?? 'nothing';

/** A deal, lead or contact: the type, and the id of one. */
function any({ work, c }: Doing, at: number): readonly [type: string, id: string] {
  const [type, list] = [
    ['deal', work.deals] as const,
    ['lead', work.leads] as const,
    ['contact', work.contacts] as const,
  ][c % 3] as readonly [string, readonly string[]];
  return [type, of(list, at)];
}

let names = 0;
const freshName = () => `نام ${++names}`;

const acts = {
  async make(doing: Doing) {
    const { by, work, a, b, c } = doing;
    const [type] = any(doing, 0);
    const name = freshName();
    const fields = {
      name,
      owner_id: b < 4 ? by.id : 'u1',
      ...(type === 'deal' ? { stage_id: of(stages, a) } : {}),
    };
    const key = { 'idempotency-key': `made-${names}` };
    const ask = () => by.call('POST', `/api/records/${type}`, fields, key);
    const [made, again] = await Promise.all(c > 3 ? [ask(), ask()] : [ask()]);
    // The same request, sent again before the first was answered, made nothing more.
    if (made?.status === 201 && again !== undefined) assert.deepEqual(again.body, made.body);
    if (made?.status !== 201) return made;
    const id = String(made.at('id'));
    ({ deal: work.deals, lead: work.leads, contact: work.contacts })[type]?.push(id);
    acknowledge(doing, made, { type, id, fields: { name } });
    return made;
  },
  async edit(doing: Doing) {
    const [type, id] = any(doing, doing.a);
    const fields = { name: freshName() };
    const answer = await doing.by.call('PATCH', `/api/records/${type}/${id}`, fields);
    if (answer.at('changed') === true) acknowledge(doing, answer, { type, id, fields });
    return answer;
  },
  /** Reads the record, and changes just what was read. */
  async editWhatWasRead(doing: Doing) {
    const [type, id] = any(doing, doing.a);
    const path = `/api/records/${type}/${id}`;
    const read = await doing.by.call('GET', path);
    const over = Number(read.at('rowVersion'));
    if (read.status !== 200) return read;
    const fields = { name: freshName() };
    const answer = await doing.by.call('PATCH', path, fields, { 'if-match': `"${over}"` });
    if (answer.status === 409) assert.notEqual(answer.at('stored.rowVersion'), over);
    if (answer.status === 200) acknowledge(doing, answer, { type, id, fields, over });
    return answer;
  },
  async move(doing: Doing) {
    const { by, work, a, b, c } = doing;
    const id = of(work.deals, a);
    const stage_id = of(stages, b);
    const answer = await by.call('POST', `/api/deals/${id}/move`, {
      stage_id,
      ...(c === 0 ? { loss_reason_id: 'price' } : {}),
      ...(c === 1 ? { closed_at: '2026-02-01T00:00:00Z' } : {}),
    });
    if (answer.at('changed') === true) acknowledge(doing, answer, { type: 'deal', id });
    return answer;
  },
  async convert(doing: Doing) {
    const { by, work, a, b, c } = doing;
    const answer = await by.call('POST', `/api/leads/${of(work.leads, a)}/convert`, {
      deal: { name: freshName(), stage_id: of(stages, b % 3) },
      ...(c % 2 ? { contact: { id: of(work.contacts, c) } } : {}),
    });
    if (answer.status !== 201) return answer;
    const id = String(answer.at('deal'));
    work.deals.push(id);
    acknowledge(doing, answer, { type: 'deal', id });
    acknowledge(doing, answer, { type: 'lead', id: of(work.leads, a) });
    return answer;
  },
  unqualify: ({ by, work, a }: Doing) => by.call('POST', `/api/leads/${of(work.leads, a)}/unqualify`, {}),
  async merge(doing: Doing) {
    const [type, keep] = any(doing, doing.a);
    const [, drop] = any(doing, doing.b);
    const answer = await doing.by.call('POST', `/api/merge/${type}`, { keep, drop });
    if (answer.status === 200) acknowledge(doing, answer, { type, id: drop });
    return answer;
  },
  async remove(doing: Doing) {
    const [type, id] = any(doing, doing.a);
    const answer = await doing.by.call('DELETE', `/api/records/${type}/${id}`);
    if (answer.status !== 200) return answer;
    acknowledge(doing, answer, { type, id });
    doing.work.deleted.push({ version: Number(answer.at('version')), type, id });
    return answer;
  },
  restore: ({ by, work, a }: Doing) =>
    by.call(
      'POST',
      '/api/bin/restore',
      work.deleted[a % work.deleted.length] ?? { version: 1, type: 'deal', id: 'x' },
    ),
  undo: ({ by, work, a }: Doing) => by.call('POST', '/api/undo', { version: work.versions.at(-1 - a) ?? 1 }),
  bulk: ({ by, work, a, b, c }: Doing) =>
    by.call('POST', '/api/bulk', {
      type: 'deal',
      ...(c % 2 ? { ids: work.deals.slice(a, a + 4) } : { where: { stage_id: [of(stages, a)] } }),
      ...(c === 5
        ? { delete: true }
        : { set: b % 2 ? { value: String(a * 10) } : { tags: { add: [`t${b}`] } } }),
    }),
  removeStage: ({ by, a, b, c }: Doing) =>
    by.call('POST', `/api/stages/${of(stages, a)}/remove`, c === 0 ? {} : { moveTo: of(stages, b) }),
  restoreStage: ({ by, a }: Doing) => by.call('POST', `/api/stages/${of(stages, a)}/restore`),
  orderStages: ({ by, c }: Doing) =>
    by.call('PUT', '/api/pipelines/p1/stages', c % 2 ? ['s1', 's2', 's3'] : ['s3', 's1', 's2']),
  erase: (doing: Doing) => {
    const [type, id] = any({ ...doing, c: doing.c % 2 ? 1 : 2 }, doing.a);
    return doing.by.call('POST', `/api/personal-data/${type}/${id}/erase`);
  },
  assign: ({ by, a }: Doing) =>
    by.call('PUT', '/api/lead-assignment', { rules: a % 2 ? [] : [{ users: ['u1', 'u2'] }] }),
  workspace: ({ by, a, b }: Doing) =>
    by.call('PATCH', '/api/workspace', { lossReasonRequired: a % 2 === 0, stageDays: { s1: b + 1 } }),
};

function acknowledge(
  { by, work }: Doing,
  answer: Answered,
  said: Pick<Acknowledged, 'type' | 'id' | 'fields' | 'over'>,
): void {
  work.acknowledged.push({ ...said, version: Number(answer.at('version')), actor: by.id });
}

const often: readonly (keyof typeof acts)[] = ['make', 'edit', 'editWhatWasRead', 'move', 'convert', 'undo'];

/** What several people do in a row; most of it on the records that all of them work with. */
export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    act: fc.constantFrom(...often, ...often, ...(Object.keys(acts) as (keyof typeof acts)[])),
    who: fc.nat(9),
    a: fc.nat(5),
    b: fc.nat(5),
    c: fc.nat(5),
  }),
  { minLength: 30, maxLength: 60, size: 'max' },
);

/** Does a step, and keeps what was acknowledged. */
export async function take(step: Step, by: Person, work: Work): Promise<Answered | undefined> {
  const answer = await acts[step.act]({ ...step, by, work });
  const version = answer?.at('version');
  if (answer !== undefined && answer.status < 300 && typeof version === 'number') work.versions.push(version);
  return answer;
}
