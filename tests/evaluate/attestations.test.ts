import { attest } from '../../src/evaluate/attestations.ts';
import type { Attestation } from '../../src/core/result/result.ts';
import { now } from '../support/resources/builders.ts';

const wanted = { service: 's3', responsibility: 'client-side-encryption', what: 'Encryption by the client.' } as const;
const statement = (change: Partial<Attestation> = {}): Attestation => ({
  responsibility: 'client-side-encryption',
  statement: 'It is encrypted.',
  by: 'Ann Example',
  on: '2026-11-01',
  until: '2027-10-31',
  ...change,
});
const answer = (...statements: Attestation[]) => attest([wanted], statements, { accountId: '111122223333', now })[0];

describe('attestations', () => {
  test.each<[string, readonly Partial<Attestation>[], string]>([
    ['no attestation', [], 'not-attested'],
    ['a current attestation', [{}], 'attested'],
    ['for this service', [{ services: ['rds', 's3'] }], 'attested'],
    ['for this account', [{ accounts: ['111122223333'] }], 'attested'],
    ['on its first day', [{ on: '2026-11-15' }], 'attested'],
    ['on its last day', [{ until: '2026-11-15' }], 'attested'],
    ['on the day after its last day', [{ until: '2026-11-14' }], 'expired'],
    ['before its first day', [{ on: '2026-11-16' }], 'expired'],
    ['for some resources', [{ resource: 'arn:aws:s3:::orders-*' }], 'partial'],
    ['for tagged resources', [{ tags: { team: 'payments' } }], 'partial'],
    ['an expired one for some resources', [{ tags: { team: 'payments' }, until: '2026-11-14' }], 'expired'],
    ['one for some resources, and an expired one for all', [{ resource: 'a' }, { until: '2026-11-14' }], 'partial'],
    ['one for some resources, and one for all', [{ resource: 'a' }, {}], 'attested'],
  ])('returns the state of the responsibility: %s', (_, changes, state) => {
    const statements = changes.map(statement);
    expect(answer(...statements)).toEqual({ ...wanted, state, statements });
  });

  test.each<[string, Partial<Attestation>]>([
    ['responsibility', { responsibility: 'backups' }],
    ['service', { services: ['rds'] }],
    ['account', { accounts: ['444455556666'] }],
  ])('ignores attestations of another %s', (_, change) => {
    expect(answer(statement(change))).toEqual({ ...wanted, state: 'not-attested', statements: [] });
  });
});
