import assert from 'node:assert/strict';
import { test } from 'node:test';
import { duckdb } from '../facts/dialect.ts';
import type { Fact } from '../facts/fact.ts';
import { facts } from '../facts/index.ts';
import type { RecordName } from '../records/record.ts';
import { factContext } from '../store/fact-context.ts';
import { storedFacts } from './tables.ts';
import { touches } from './touch.ts';

const context = factContext({ timeZone: 'Asia/Tehran', currency: 'IRR' }, duckdb);

/** The record types that a fact's rows are made of, also through other facts. */
function readBy(fact: Fact): Set<string> {
  const { text } = fact.select(context);
  const names = new Set([...text.matchAll(/\brecords\."?(\w+)/g)].map(([, name]) => name ?? ''));
  for (const [, name] of text.matchAll(/\bfacts\.(\w+)/g)) {
    const other = facts.find((each) => each.name === name);
    for (const one of other ? readBy(other) : []) names.add(one);
  }
  return names;
}

test('a change of any record that a fact reads makes its rows anew', () => {
  for (const fact of storedFacts) {
    for (const name of readBy(fact)) {
      const touched = touches[name as RecordName]?.map(({ of }) => of) ?? [];
      assert.ok(touched.includes(fact.of), `facts.${fact.name} reads records.${name}`);
    }
  }
});
