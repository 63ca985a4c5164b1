import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files of a bundle, for tests: names to contents. */
export type SampleFiles = Readonly<Record<string, string | Uint8Array>>;

export const sampleSettings = {
  name: 'نمونه',
  timeZone: 'Asia/Tehran',
  currency: 'IRR',
  calendar: 'persian',
};

/** A small, good bundle, to which a test adds the file that it is about. */
export const goodFiles: SampleFiles = {
  'workspace.json': JSON.stringify(sampleSettings),
  'teams.csv': 'id,name,parent_id\nt1,تهران,\nt2,شمال,t1\n',
  'users.csv': 'id,name,team_id\nu1,سارا,t1\nu2,امیر,t2\n',
  'pipelines.csv': 'id,name\np1,فروش\np2,آنلاین\n',
  'stages.csv':
    'id,pipeline_id,position,name,category\n' +
    's1,p1,1,اول,open\ns2,p1,2,دوم,open\nwon,p1,3,برنده,won\nlost,p1,4,باخته,lost\nq1,p2,1,اول,open\n',
  'products.csv': 'id,name,price,currency\npr1,دستگاه,100,IRR\n',
  'lead_statuses.csv': 'id,name\nls1,تازه\n',
  'deals.csv':
    'id,name,created_at,stage_id,owner_id,value,currency\n' +
    'd1,یک,2025-03-21T08:30:00Z,s2,u1,1000,IRR\nd2,دو,2025-03-22T08:30:00Z,won,u2,12.5,USD\n',
  'leads.csv': 'id,name,created_at,status_id,owner_id\nl1,سرنخ,2025-03-20T08:30:00Z,ls1,u1\n',
};

export const historyHeader = 'entity,entity_id,at,field,value,by_user_id';

/** Writes a bundle into a new folder; `remove` takes it away again. */
export async function writeBundle(
  files: SampleFiles,
): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'binesh-bundle-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
