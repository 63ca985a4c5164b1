// Imports the Maven "CRM Sales Opportunities" into Binesh by the API alone. Plain Node 20 or newer, nothing to install.
//
//   BINESH_KEY=binesh_… node import-maven.mjs <folder with the four CSV files>
//
// Run it again after an interruption: what is there already is not written twice.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const base = (process.env.BINESH_URL ?? 'http://127.0.0.1:7080').replace(/\/$/, '');
const key = process.env.BINESH_KEY;
const workspace = process.env.BINESH_WORKSPACE;
const folder = process.argv[2];
const batch = 250;

if (!key || !folder) {
  console.error('Usage: BINESH_KEY=binesh_… node import-maven.mjs <folder>   (BINESH_URL, BINESH_WORKSPACE)');
  process.exit(2);
}

/** The rows of a CSV file as objects; cells may be quoted. */
function readCsv(name) {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  const text = readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, '');
  const lines = [[]];
  cell.lastIndex = 0;
  while (cell.lastIndex < text.length) {
    const [, quoted, plain, end] = cell.exec(text) ?? [];
    if (end === undefined) throw new Error(`${name}: not a CSV file near character ${cell.lastIndex}`);
    lines.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') lines.push([]);
  }
  const [head, ...rows] = lines.filter((line) => line.length > 1);
  return rows.map((row) =>
    Object.fromEntries(head.map((column, at) => [column.trim(), (row[at] ?? '').trim()])),
  );
}

/** Asks the API; waits and asks again where it is told to wait or the line breaks. */
async function ask(method, path, body, headers = {}) {
  const url = new URL(`/api${path}`, base);
  if (workspace) url.searchParams.set('workspace', workspace);
  for (let attempt = 1; ; attempt++) {
    const answer = await fetch(url, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((error) => error);
    const broken = answer instanceof Error;
    if (!broken && answer.ok) return answer.json();
    const again = broken || answer.status === 429 || answer.status >= 502;
    if (!again || attempt === 6) {
      throw new Error(
        `${method} ${url.pathname}: ${broken ? answer.message : `${answer.status} ${await answer.text()}`}`,
      );
    }
    const told = broken ? 0 : Number(answer.headers.get('retry-after'));
    await sleep(1000 * (told || 2 ** attempt));
  }
}

/** A short id that is the same at every run. */
const idOf = (kind, name) => `maven-${kind}-${createHash('sha256').update(name).digest('hex').slice(0, 12)}`;

/** The ids of a type that the workspace has already. */
async function idsOf(type) {
  const ids = new Set();
  let cursor = '';
  do {
    const page = await ask(
      'GET',
      `/records/${type}?fields=id&limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    for (const { id } of page.records) ids.add(id);
    cursor = page.next ?? '';
  } while (cursor !== '');
  return ids;
}

/** Makes the rows that are not there yet, some hundreds at a time; each request counts once, however often it is sent. */
async function make(type, rows) {
  const known = await idsOf(type);
  const fresh = rows.filter(({ id }) => !known.has(id));
  for (let at = 0; at < fresh.length; at += batch) {
    const part = fresh.slice(at, at + batch);
    const once = createHash('sha256').update(JSON.stringify(part)).digest('hex');
    await ask('POST', `/records/${type}/batch`, { rows: part }, { 'idempotency-key': `maven-${once}` });
    console.log(`${type}: ${Math.min(at + batch, fresh.length)} of ${fresh.length}`);
  }
  console.log(`${type}: ${rows.length} there, ${fresh.length} of them new`);
}

const accounts = readCsv('accounts.csv');
const products = readCsv('products.csv');
const agents = readCsv('sales_teams.csv');
const opportunities = readCsv('sales_pipeline.csv');

// The file calls one product by two names.
const productName = (name) => (name === 'GTXPro' ? 'GTX Pro' : name);
// A day without an hour: noon keeps it the same day in every time zone that people sell in.
const noon = (day) => `${day}T12:00:00Z`;
const days = opportunities
  .flatMap(({ engage_date, close_date }) => [engage_date, close_date])
  .filter(Boolean);
const lastDay = days.sort().at(-1);
const priceOf = new Map(products.map(({ product, sales_price }) => [product, sales_price]));

const { settings } = await ask('GET', '/workspace');
const { currency } = settings;
console.log(`Into “${settings.name}” (${base}); amounts are taken as ${currency}.`);

const offices = [...new Set(agents.map(({ regional_office }) => regional_office))];
const managers = new Map(agents.map(({ manager, regional_office }) => [manager, regional_office]));
await make('team', [
  ...offices.map((office) => ({ id: idOf('team', office), name: office })),
  ...[...managers].map(([manager, office]) => ({
    id: idOf('team', manager),
    name: `${office}: ${manager}`,
    parent_id: idOf('team', office),
  })),
]);
await make('user', [
  ...[...managers.keys()].map((manager) => ({
    id: idOf('user', manager),
    name: manager,
    role: 'manager',
    team_id: idOf('team', manager),
  })),
  ...agents.map(({ sales_agent, manager }) => ({
    id: idOf('user', sales_agent),
    name: sales_agent,
    role: 'rep',
    team_id: idOf('team', manager),
  })),
]);
await make(
  'company',
  accounts.map(
    ({ account, sector, year_established, revenue, employees, office_location, subsidiary_of }) => ({
      id: idOf('company', account),
      name: account,
      // The file misspells one sector.
      custom: {
        sector: sector.replace('technolgy', 'technology'),
        year_established,
        revenue,
        employees,
        office_location,
        subsidiary_of,
      },
    }),
  ),
);
await make(
  'product',
  products.map(({ product, sales_price }) => ({
    id: idOf('product', product),
    name: product,
    price: sales_price,
    currency,
  })),
);
const stages = ['Prospecting', 'Engaging', 'Won', 'Lost'];
await make('pipeline', [{ id: 'maven-pipeline', name: 'Maven' }]);
await make(
  'stage',
  stages.map((name, at) => ({
    id: idOf('stage', name),
    pipeline_id: 'maven-pipeline',
    position: at + 1,
    name,
    category: { Won: 'won', Lost: 'lost' }[name] ?? 'open',
  })),
);
// What is still open has no value in the file: the list price of its product stands for it. An opportunity that
// nobody has engaged in has no day: the last day of the file stands for it.
const worthOf = ({ close_value, product }) => close_value || priceOf.get(productName(product));
await make(
  'deal',
  opportunities.map((each) => ({
    id: `maven-${each.opportunity_id}`,
    name: `${each.account || 'Unknown'}: ${productName(each.product)}`,
    created_at: noon(each.engage_date || lastDay),
    stage_id: idOf('stage', each.deal_stage),
    owner_id: idOf('user', each.sales_agent),
    value: worthOf(each),
    currency,
    ...(each.account ? { company_id: idOf('company', each.account) } : {}),
    ...(each.close_date ? { closed_at: noon(each.close_date) } : {}),
  })),
);

// The comparison: what the files say, what the records say, what the report says.
const won = opportunities.filter(({ deal_stage }) => deal_stage === 'Won');
const wonValue = won.reduce((sum, { close_value }) => sum + BigInt(close_value), 0n);
const closed = won.map(({ close_date }) => close_date).sort();
const count = async (query) =>
  (await ask('GET', `/records/deal?pipeline=maven-pipeline&fields=id&limit=1&count=true${query}`)).count;
const report = await ask(
  'GET',
  `/reports/total-sales?from=${closed[0]}&to=${closed.at(-1)}&pipeline=maven-pipeline&locale=en`,
);
const figures = [
  ['opportunities', opportunities.length, await count('')],
  ...(await Promise.all(
    stages.map(async (stage) => [
      stage,
      opportunities.filter(({ deal_stage }) => deal_stage === stage).length,
      await count(`&stage_id=${idOf('stage', stage)}`),
    ]),
  )),
  ['won deals, by the report', won.length, Number(report.totals.won_count)],
  ['won value, by the report', Number(wonValue), Number(report.totals.won_value)],
];
console.table(figures.map(([figure, files, binesh]) => ({ figure, files, binesh, same: files === binesh })));
if (figures.some(([, files, binesh]) => files !== binesh)) {
  console.error('The figures differ.');
  process.exit(1);
}
console.log('All figures agree.');
