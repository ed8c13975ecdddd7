import { organizationSettings, parseOrganizationRequest } from '../../src/config/event.ts';

const environment = {
  MEMBER_ROLE: 'onus-member',
  EXTERNAL_ID: 'ours',
  ACCOUNTS: '',
  EXCLUDED_ACCOUNTS: ' 111122223333, 444455556666',
  CONCURRENCY: '100',
};

describe('the environment of a deployment over several accounts', () => {
  test('are read from the environment', () => {
    expect(organizationSettings(environment)).toEqual({
      memberRole: 'onus-member',
      externalId: 'ours',
      accounts: [],
      excluded: ['111122223333', '444455556666'],
      concurrency: 100,
    });
    expect(organizationSettings({ ...environment, EXTERNAL_ID: '' }).externalId).toBeUndefined();
    expect(organizationSettings({ ...environment, CONFIG_AGGREGATOR: 'all-accounts' }).aggregator).toBe('all-accounts');
    expect(organizationSettings({ ...environment, CONFIG_AGGREGATOR: '' })).not.toHaveProperty('aggregator');
  });

  test.each([
    [{ MEMBER_ROLE: '' }, "MEMBER_ROLE is ''"],
    [{ MEMBER_ROLE: 'arn:aws:iam::111122223333:role/x' }, 'which is not a role name'],
    [{ ACCOUNTS: '111122223333,12' }, "ACCOUNTS contains '12'"],
    [{ EXCLUDED_ACCOUNTS: 'all' }, "EXCLUDED_ACCOUNTS contains 'all'"],
    [{ CONCURRENCY: '0' }, 'use a whole number from 1 to 10000'],
    [{ CONCURRENCY: 'many' }, "CONCURRENCY is 'many'"],
    [{ CONFIG_AGGREGATOR: 'arn:aws:config' }, "CONFIG_AGGREGATOR is 'arn:aws:config'"],
  ])('is rejected: %j', (change, message) => {
    expect(() => organizationSettings({ ...environment, ...change })).toThrow(message);
  });
});

describe('the event of an execution', () => {
  test.each([
    [{}, {}],
    [{ source: 'aws.scheduler', 'detail-type': 'Scheduled Event' }, {}],
    [
      { accounts: ['111122223333'], regions: 'all', severity: 'high' },
      { accounts: ['111122223333'], regions: 'all', severity: 'high' },
    ],
    [{ resume: '20261121T030000Z-0123abcd' }, { resume: '20261121T030000Z-0123abcd' }],
  ])('selects %j', (event, request) => expect(parseOrganizationRequest(event)).toEqual(request));

  test.each([
    [{ accounts: [] }, 'event.accounts'],
    [{ accounts: 'all' }, 'event.accounts'],
    [{ accounts: ['arn:aws:iam::111122223333:root'] }, 'must be a 12-digit account ID'],
    [{ resume: '../x' }, 'event.resume: must be a run ID'],
    [{ resume: '20261121T030000Z-0123abcd', services: ['s3'] }, 'a resumed run keeps its plan'],
  ])('is rejected: %j', (event, message) => expect(() => parseOrganizationRequest(event)).toThrow(message));
});
