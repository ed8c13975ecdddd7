import {
  GenerateCredentialReportCommand,
  GetAccountAuthorizationDetailsCommand,
  GetCredentialReportCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import { mockClient } from 'aws-sdk-client-mock';
import { credentialReportSource, parseCredentialReport } from '../../../src/services/iam/credential-report.ts';
import { userCollector } from '../../../src/services/iam/user.ts';
import { defineCollector } from '../../../src/core/collector.ts';
import { known, notReported } from '../../../src/core/fact.ts';
import { shared } from '../../../src/core/fact-reads.ts';
import { collect } from '../../support/collect.ts';

const reportedAt = '2026-11-15T10:00:00.000Z';
const header =
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,' +
  'access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,' +
  'access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,' +
  'cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated';
const noKeys = 'false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A';
const root = `<root_account>,arn:aws:iam::111122223333:root,2020-01-01T00:00:00+00:00,not_supported,2026-10-01T08:00:00+00:00,not_supported,not_supported,true,${noKeys}`;
const anna =
  'anna,arn:aws:iam::111122223333:user/anna,2024-01-01T00:00:00+00:00,true,no_information,2024-01-02T00:00:00+00:00,N/A,false,' +
  'true,2024-02-01T00:00:00+00:00,2026-11-14T00:00:00+00:00,eu-west-1,s3,false,2023-02-01T00:00:00+00:00,N/A,N/A,N/A,true,2022-01-01T00:00:00+00:00,false,N/A';
const report = [header, root, anna].join('\n');

describe('parseCredentialReport', () => {
  test('parses the documented format', () => {
    const { root: ofRoot, users } = parseCredentialReport(report, reportedAt);

    expect(ofRoot).toEqual({ reportedAt, passwordLastUsedAt: '2026-10-01T08:00:00.000Z', accessKeys: [], signingCertificates: [] });
    expect([...users]).toEqual([
      [
        'anna',
        {
          reportedAt,
          passwordEnabled: true,
          passwordChangedAt: '2024-01-02T00:00:00.000Z',
          mfaActive: false,
          accessKeys: [
            {
              slot: 1,
              active: true,
              createdAt: '2024-02-01T00:00:00.000Z',
              lastUsedAt: '2026-11-14T00:00:00.000Z',
              lastUsedService: 's3',
            },
            { slot: 2, active: false, createdAt: '2023-02-01T00:00:00.000Z' },
          ],
          signingCertificates: [{ slot: 1, active: true, createdAt: '2022-01-01T00:00:00.000Z' }],
        },
      ],
    ]);
  });

  test('reads columns by name, and uppercase flags', () => {
    const { users } = parseCredentialReport('mfa_active,new_column,password_enabled,user\nTRUE,x,FALSE,ben', reportedAt);

    expect(users.get('ben')).toEqual({ reportedAt, passwordEnabled: false, mfaActive: true, accessKeys: [], signingCertificates: [] });
  });

  test.each([
    ['a quoted name with a comma', '"a,b",true,true', ['a,b']],
    ['a quoted name with quotes', '"a""b",true,true', ['a"b']],
    ['carriage returns', 'ben,true,true\r\n', ['ben']],
    ['a row with too many columns', 'a,b,true,true', []],
    ['a truncated row', 'ben,true', []],
    ['a flag that is neither yes nor no', 'ben,perhaps,true', []],
  ])('%s', (_, row, names) => {
    expect([...parseCredentialReport(`user,password_enabled,mfa_active\n${row}`, reportedAt).users.keys()]).toEqual(names);
  });

  test('returns no users for an empty report', () => {
    expect(parseCredentialReport('', reportedAt)).toEqual({ reportedAt, users: new Map() });
  });
});

describe('the credential report', () => {
  const iam = mockClient(IAMClient);
  const awsError = (name: string, status = 400) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });
  const ready = { Content: new TextEncoder().encode(report), GeneratedTime: new Date(reportedAt) };
  let pauses = 0;
  const source = credentialReportSource(async () => {
    pauses += 1;
  });
  /** Returns the report with the time of its creation. */
  const reader = defineCollector({
    type: 'AWS::IAM::ServerCertificate',
    service: 'iam',
    scope: 'global',
    list: {
      apiCalls: [],
      pages: async function* () {
        yield [{ id: 'any', arn: 'any', raw: null }];
      },
    },
    facts: { expiresAt: shared(source, (answer) => answer?.reportedAt ?? notReported('nothing')) },
  });
  const read = async () => (await collect(reader)).resources.map(({ facts }) => (facts as Record<string, unknown>)['expiresAt'])[0];

  beforeEach(() => {
    iam.reset();
    pauses = 0;
  });

  test('is used if it is less than four hours old', async () => {
    iam.on(GetCredentialReportCommand).resolves(ready);

    expect(await read()).toEqual(known(reportedAt));
    expect(iam.calls()).toHaveLength(1);
  });

  test.each(['CredentialReportNotPresentException', 'CredentialReportExpiredException'])(
    'is generated and awaited with %s',
    async (code) => {
      iam
        .on(GetCredentialReportCommand)
        .rejectsOnce(awsError(code, 410))
        .rejectsOnce(awsError('CredentialReportNotReadyException', 404))
        .resolves(ready);
      iam.on(GenerateCredentialReportCommand).resolves({ State: 'STARTED' });

      expect(await read()).toEqual(known(reportedAt));
      expect(iam.commandCalls(GenerateCredentialReportCommand)).toHaveLength(1);
      expect(iam.commandCalls(GetCredentialReportCommand)).toHaveLength(3);
      expect(pauses).toBe(2);
    },
  );

  test('is awaited if another caller generates it', async () => {
    iam.on(GetCredentialReportCommand).rejectsOnce(awsError('CredentialReportNotReadyException', 404)).resolves(ready);

    expect(await read()).toEqual(known(reportedAt));
    expect(iam.commandCalls(GenerateCredentialReportCommand)).toHaveLength(0);
  });

  test('is given up if it is never ready', async () => {
    iam.on(GetCredentialReportCommand).rejects(awsError('CredentialReportNotReadyException', 404));

    expect(await read()).toMatchObject({ state: 'unreadable', collectionError: { kind: 'failed', action: 'iam:GetCredentialReport' } });
    expect(pauses).toBe(19);
  });

  test('has the denied action in its error', async () => {
    iam.on(GetCredentialReportCommand).rejects(awsError('CredentialReportNotPresentException', 410));
    iam.on(GenerateCredentialReportCommand).rejects(awsError('AccessDenied', 403));

    expect(await read()).toMatchObject({ collectionError: { kind: 'denied', action: 'iam:GenerateCredentialReport' } });
    expect(pauses).toBe(0);
  });

  test('is unreadable if the response is empty', async () => {
    iam.on(GetCredentialReportCommand).resolves({});

    expect(await read()).toMatchObject({
      collectionError: { kind: 'failed', message: 'the response could not be used: the answer contains no report' },
    });
  });

  test('is unreadable for a user that was created later', async () => {
    iam.on(GetCredentialReportCommand).resolves(ready);
    iam.on(GetAccountAuthorizationDetailsCommand).resolves({
      UserDetailList: ['anna', 'newcomer'].map((UserName) => ({ UserName, Arn: `arn:aws:iam::111122223333:user/${UserName}` })),
    });

    const { resources } = await collect(userCollector, { facts: ['credentials'] });

    expect(resources.map(({ facts }) => (facts as Record<string, unknown>)['credentials'])).toMatchObject([
      { state: 'known', value: { mfaActive: false } },
      { collectionError: { kind: 'not-reported', message: 'the credential report of 2026-11-15 10:00 UTC does not have the user' } },
    ]);
  });
});
