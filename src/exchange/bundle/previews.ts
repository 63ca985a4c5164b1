import { records } from '../../records/index.ts';
import type { RecordName } from '../../records/record.ts';
import type { Tx } from '../../store/tx.ts';
import { readFile } from './file-reader.ts';
import { IdTable } from './id-table.ts';
import { type ImportState, idsOf, type LateRejection } from './import-state.ts';
import type { RowSink } from './row-reader.ts';
import type { RowValues } from './rules.ts';
import { eachRow, loadConversions } from './stored.ts';

interface Seen {
  readonly line: number;
  readonly id: string;
  readonly texts: readonly (string | null)[];
  /** False where the row is wrong in itself. */
  readonly good: boolean;
}

/**
 * Three files hold rules about the file as a whole, or about it together with the store: the tree of teams, the
 * order of stages, one lead for a deal. They are looked through before they are read, so that the reading of each
 * row can be final.
 */
export const previews: Partial<Record<RecordName, (tx: Tx, state: ImportState) => Promise<void>>> = {
  team: previewTeams,
  stage: previewStages,
  lead: previewLeads,
};

/** The rows of a file that have an id, the first of each id, with whether they are good in themselves. */
async function lookThrough(type: RecordName, state: ImportState, onRow: (seen: Seen) => void): Promise<void> {
  const seen = new IdTable();
  const see = ({ line, texts }: RowValues, good: boolean): void => {
    const id = texts[0] ?? '';
    const before = seen.size;
    if (id !== '') seen.add(id);
    if (seen.size > before) onRow({ line, id, good, texts });
  };
  const sink: RowSink = {
    row: (values) => see(values, true),
    bad: (values) => see(values, false),
    reject: () => undefined,
  };
  await readFile(records[type], state, sink, { preview: true });
}

const teamParent = Object.keys(records.team.fields).indexOf('parent_id');

async function previewTeams(tx: Tx, state: ImportState): Promise<void> {
  const { table, stored } = idsOf(state, 'team');
  const storedParents = new Map<string, string | null>();
  await eachRow(tx, 'select id, parent_id from team where workspace_id = $1', ([id, parent]) => {
    storedParents.set(id ?? '', parent ?? null);
  });
  const rows = new Map<string, { line: number; parent: string | null }>();
  const gone = new Set<string>();
  await lookThrough('team', state, ({ line, id, texts, good }) => {
    rows.set(id, { line, parent: texts[teamParent] ?? null });
    table.add(id);
    if (!good) gone.add(id);
  });
  const late = new Map<number, LateRejection>();
  state.late.set('team', late);
  const isMissing = (id: string) => !storedParents.has(id) && (gone.has(id) || !rows.has(id));
  for (let size = -1; size !== gone.size; ) {
    size = gone.size;
    const parents = new Map(storedParents);
    for (const [id, { parent }] of rows) if (!gone.has(id)) parents.set(id, parent);
    for (const [id, { line, parent }] of rows) {
      if (gone.has(id)) continue;
      const circle = circleThrough(id, parents);
      if (circle) late.set(line, { column: 'parent_id', code: 'team_circle', expected: circle.join(' → ') });
      // Where bad rows stop the import nobody goes on to ask what hangs on them.
      const hangs = parent !== null && isMissing(parent) && (state.skipBadRows || !rows.has(parent));
      if (circle || hangs) gone.add(id);
    }
  }
  for (const id of gone) {
    const number = table.find(id);
    if (number >= stored) table.markGone(number);
  }
}

/** The ids on the circle that runs through a team, from it back to it. */
function circleThrough(id: string, parents: ReadonlyMap<string, string | null>): string[] | undefined {
  const path = [id];
  const seen = new Set(path);
  for (let parent = parents.get(id); parent != null; parent = parents.get(parent)) {
    path.push(parent);
    if (parent === id) return path;
    if (seen.has(parent)) return undefined;
    seen.add(parent);
  }
  return undefined;
}

const ofStage = Object.keys(records.stage.fields);
const stageAt = {
  pipeline: ofStage.indexOf('pipeline_id'),
  position: ofStage.indexOf('position'),
  category: ofStage.indexOf('category'),
};

async function previewStages(tx: Tx, state: ImportState): Promise<void> {
  const rows: { id: string; line: number; place: string | undefined }[] = [];
  const placeOf = (pipeline?: string | null, position?: string | null, category?: string | null) =>
    category === 'open' ? `${position} ${pipeline}` : undefined;
  await lookThrough('stage', state, ({ id, line, texts, good }) => {
    if (!good) return;
    const place = placeOf(texts[stageAt.pipeline], texts[stageAt.position], texts[stageAt.category]);
    rows.push({ id, line, place });
  });
  const replaced = new Set(rows.map(({ id }) => id));
  const taken = new Map<string, string>();
  const sql = 'select id, pipeline_id, position, category from stage where workspace_id = $1';
  await eachRow(tx, sql, ([id, pipeline, position, category]) => {
    const place = placeOf(pipeline, position, category);
    if (place !== undefined && !replaced.has(id ?? '')) taken.set(place, id ?? '');
  });
  const late = new Map<number, LateRejection>();
  state.late.set('stage', late);
  for (const { id, line, place } of rows) {
    if (place === undefined) continue;
    const other = taken.get(place);
    if (other === undefined) taken.set(place, id);
    else late.set(line, { column: 'position', code: 'duplicate_position', expected: other });
  }
}

async function previewLeads(tx: Tx, state: ImportState): Promise<void> {
  if (idsOf(state, 'lead').stored === 0) return;
  const replaced = new IdTable();
  await lookThrough('lead', state, ({ id, good }) => {
    if (good) replaced.add(id);
  });
  await loadConversions(tx, state, replaced);
}
