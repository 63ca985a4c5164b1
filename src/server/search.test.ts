import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TempHouse, tempHouse } from '../../test/temp-house.ts';

interface Found {
  readonly kinds: Readonly<Record<string, { fa: string; en: string }>>;
  readonly records: readonly { type: string; id: string; name: string; detail: string | null }[];
}

let home: TempHouse;
before(async () => {
  home = await tempHouse();
  const make = async (type: string, fields: object) => {
    const made = await home.ask(`/api/records/${type}`, {
      method: 'POST',
      body: JSON.stringify(fields),
      headers: { 'content-type': 'application/json' },
    });
    assert.equal(made.status, 201, await made.text());
  };
  await make('company', { id: 'k1', name: 'صنایع شیمیایی پارس‌گستر' });
  await make('company', { id: 'k2', name: '100% (Café) [x] \\ "co" \' -- ;' });
  await make('contact', { id: 'p/1', name: 'علي رضايی', company_id: 'k1', phone: '+98 912 345-6789' });
  await make('contact', { id: 'p2', name: 'Ali Rezaei', email: 'ali@example.com', phone: '02188776655' });
});
after(() => home.close());

async function found(q: string, rest = ''): Promise<Found> {
  const response = await home.ask(`/api/search?q=${encodeURIComponent(q)}${rest}`);
  assert.equal(response.status, 200, await response.clone().text());
  return (await response.json()) as Found;
}
const idsOf = async (q: string) =>
  (await found(q)).records.map(({ id }) => id).filter((id) => /^[kp][/\d]/.test(id));

test('a name is found in any spelling, with its words in any order', async () => {
  for (const q of ['علی رضایی', 'علي', 'رضائي علی', 'علی‌رضایی']) assert.deepEqual(await idsOf(q), ['p/1'], q);
  for (const q of ['پارس گستر', 'پارسگستر', 'شيميائی', 'گستر صنایع'])
    assert.deepEqual(await idsOf(q), ['k1'], q);
  assert.deepEqual(await idsOf('cafe'), ['k2']);
  assert.deepEqual(await idsOf('ALI@EXAMPLE'), ['p2']);
});

test('a name is found with a letter of the same sound, wrong, missing, too many, or two changed about', async () => {
  for (const q of ['سنایع شیمیایی', 'پارسگصتر']) assert.deepEqual(await idsOf(q), ['k1'], q);
  for (const q of ['صنابع', 'شیمایی', 'شیمیاییی', 'پاسرگستر', 'پارس گستز'])
    assert.deepEqual(await idsOf(q), ['k1'], q);
  assert.deepEqual(await idsOf('Rezaie'), ['p2']);
  assert.deepEqual(await idsOf('ali@exmaple'), ['p2']);
  assert.deepEqual(await idsOf('خیلی دیگر'), []);
});

test('a phone number is found as anybody writes it', async () => {
  for (const q of ['09123456789', '۰۹۱۲ ۳۴۵', '+989123456789', '00989123456789', '345-6789', '9123'])
    assert.deepEqual(await idsOf(q), ['p/1'], q);
  assert.deepEqual(await idsOf('021 8877'), ['p2']);
});

test('an id is found as it is, and a hit says what tells it apart', async () => {
  const { records, kinds } = await found('p/1');
  assert.deepEqual(records, [{ type: 'contact', id: 'p/1', name: 'علی رضایی', detail: '+98 912 345-6789' }]);
  assert.equal(kinds.contact?.en, 'Contact');
});

test('what looks like a pattern or SQL is text', async () => {
  for (const q of ['100% (', '[x]', '\\', "' --", '"co"']) assert.deepEqual(await idsOf(q), ['k2'], q);
  for (const q of ['.*', '^', '$1', '***:(?i)', 'x'.repeat(5000), '\0'])
    assert.deepEqual(await idsOf(q), [], q);
  for (const q of ['', '  ', '\u200c']) assert.deepEqual((await found(q)).records, [], q);
});

test('no more are answered than asked for', async () => {
  assert.equal((await found('a', '&limit=1')).records.filter(({ type }) => type === 'contact').length, 1);
  assert.equal((await home.ask('/api/search?q=a&limit=51')).status, 400);
});

test('digits find nothing in what is hidden', async () => {
  const rights = { roles: { rep: { hidden: { contact: ['email'] } } } };
  assert.equal((await home.ask('/api/rights', { method: 'PUT', body: JSON.stringify(rights) })).status, 200);
  const body = JSON.stringify({ id: 'p9', name: 'X', email: 'x78787878@example.com', phone: '02111112222' });
  assert.equal((await home.ask('/api/records/contact', { method: 'POST', body })).status, 201);
  const rep = await home.as('rep');
  const ids = async (path: string) =>
    ((await (await rep(path)).json()) as { records: { id: string }[] }).records.map(({ id }) => id);
  assert.deepEqual(await ids('/api/search?q=78787878'), []);
  assert.deepEqual(await ids('/api/records/contact?search=78787878'), []);
  assert.deepEqual(await ids('/api/names/contact?search=78787878'), []);
  assert.deepEqual(await ids('/api/records/contact?search=02111112222'), ['p9']);
});
