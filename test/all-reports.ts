import assert from 'node:assert/strict';
import { reports } from '../src/report/registry.ts';
import type { asker } from './ask-json.ts';

/** What every report answers of at least a version, without the version itself. */
export async function allReports(
  call: ReturnType<typeof asker>,
  version: unknown,
  period = 'from=2025-01-01&to=2027-12-31',
): Promise<Readonly<Record<string, unknown>>> {
  const answers: Record<string, unknown> = {};
  for (const { id } of reports) {
    const answer = await call(
      'GET',
      `/api/reports/${id}?${period}&minVersion=${version}&asOf=2027-06-01T00:00:00Z`,
    );
    assert.equal(answer.status, 200, `${id}: ${JSON.stringify(answer.body)}`);
    const { version: _, ...rest } = answer.body as Record<string, unknown>;
    answers[id] = rest;
  }
  return answers;
}
