import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextAddress, signInAddress } from './addresses.ts';

const origin = 'https://crm.example.com';

test('whoever signs in comes back to the same address', () => {
  const here = { pathname: '/records/deal', search: '?owner_id=u1,u2&search=آریا', hash: '#x' } as Location;
  const { search } = new URL(signInAddress(here), origin);
  assert.equal(
    nextAddress(search, origin),
    `/records/deal?owner_id=u1,u2&search=${encodeURIComponent('آریا')}#x`,
  );
  assert.equal(signInAddress({ pathname: '/', search: '', hash: '' } as Location), '/sign-in');
});

test('nobody is led to another host', () => {
  for (const next of [
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    ' //evil.example',
    '/\t/evil.example',
    'pipeline',
  ])
    assert.equal(nextAddress(`?${new URLSearchParams({ next })}`, origin), '/', next);
});
