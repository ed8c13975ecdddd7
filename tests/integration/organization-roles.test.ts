import type { FunctionCall } from '../support/deployment/function-calls.ts';
import { organization } from '../support/organization.ts';
import { type OrganizationRun, startOrganization } from '../support/organization-run.ts';
import { listOf, type Packaged, packageStack, resolved, type StackNames, statements } from '../support/deployment/stack.ts';
import { wildcardMatches } from '../../src/util/wildcard.ts';

jest.setTimeout(600_000);

const { own, regions, role } = organization;
const member = '222233334444';
const closed = '333344445555';
const steps = ['plan', 'shard', 'merge', 'publish', 'notify'] as const;

let packaged: Packaged;
let run: OrganizationRun;

beforeAll(async () => {
  packaged = await packageStack({ organization: 'on', memberRole: role });
  run = await startOrganization(
    [
      { id: own, name: 'management' },
      { id: member, name: 'team' },
      { id: closed, name: 'closed', closed: true },
    ],
    {},
  );
  // A run of everything writes history; the next ones compare with it. A partial run is resumed.
  expect(await run.machine.run({})).toMatchObject({ status: 'SUCCEEDED' });
  run.endpoint.setFaults([{ match: 'sqs:*', kind: 'denied', accountId: member }]);
  const partial = await run.machine.run({ regions, rules: ['s3-bucket-versioning-enabled', 'sqs-queue-tls-enforced'] });
  expect(partial).toMatchObject({ status: 'SUCCEEDED' });
  run.endpoint.setFaults([]);
  const { runId } = partial.output as { runId: string };
  expect(await run.machine.run({ resume: runId })).toMatchObject({ status: 'SUCCEEDED' });
  // A run that audits nothing releases the lock when it is published.
  expect(await run.machine.run({ accounts: [closed] })).toMatchObject({ status: 'FAILED' });
});
afterAll(() => run?.close());

interface Grant {
  readonly action: string;
  readonly resource: string;
  /** Pattern for the prefix of listings. */
  readonly prefix: string;
}

const capitalized = (step: string) => `${step[0]?.toUpperCase()}${step.slice(1)}`;

const names = (): StackNames => ({
  'AWS::Partition': 'aws',
  'AWS::Region': 'eu-west-1',
  'AWS::AccountId': own,
  ReportBucket: 'onus-reports',
  'ReportBucket.Arn': 'arn:aws:s3:::onus-reports',
  AuditRole: 'audit',
  RolePath: '/',
  'AuditLogGroup.Arn': 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/onus-audit:*',
  'FailedAudits.Arn': 'arn:aws:sqs:eu-west-1:111122223333:failed',
  ...Object.fromEntries(
    steps.map((step) => [`Organization${capitalized(step)}LogGroup.Arn`, `arn:aws:logs:eu-west-1:1:log-group:${step}:*`]),
  ),
});

/** Returns what policy documents of the template allow. */
const grantsIn = (policies: readonly { readonly PolicyDocument?: unknown }[]): readonly Grant[] =>
  policies
    .flatMap(({ PolicyDocument }) => statements(resolved(PolicyDocument, names())))
    .flatMap(({ Action, Resource, Condition }) => {
      const { StringLike = {} } = (Condition ?? {}) as { StringLike?: { 's3:prefix'?: string } };
      const prefix = StringLike['s3:prefix'] ?? '*';
      return listOf(Action).flatMap((action) => listOf(Resource).map((resource) => ({ action, resource, prefix })));
    });

const propertiesOf = (id: string) => packaged.stack.Resources[id]?.Properties ?? {};
const inlineGrants = (roleId: string) => grantsIn(propertiesOf(roleId)['Policies'] as { PolicyDocument: unknown }[]);
/** Permissions that the audit role has only for organizations. */
const organizationGrants = () => grantsIn([propertiesOf('EnterAccounts')]);

const allows = ({ action, resource, prefix }: Grant, call: FunctionCall): boolean =>
  action === call.action && wildcardMatches(resource, call.resource) && wildcardMatches(prefix, call.prefix ?? '');

const roleIdOf = (step: string): string => {
  const { Role } = propertiesOf(`Organization${capitalized(step)}LambdaFunction`);
  return (Role as { readonly 'Fn::GetAtt': readonly [string, string] })['Fn::GetAtt'][0];
};

/** Calls of the step's function, without the reads of the account that the functions run in. */
const callsOf = (step: string): readonly FunctionCall[] =>
  run.calls.filter(
    ({ functionName, action, resource }) =>
      functionName === `organization-${step}` &&
      (resource.includes('onus-reports') || /^(sts:AssumeRole|organizations:ListAccounts)/.test(action)),
  );

/** Actions that deployments need and the runs of this test do not use. */
const NOT_EXERCISED: readonly (readonly [grant: RegExp, reason: string])[] = [
  [/^logs:/, 'Lambda writes the logs'],
  [/^s3:AbortMultipartUpload /, 'only an upload that fails is aborted'],
  [/^s3:GetObject \S+\/shards\/\*$/, 'only a shard that ran out of time continues'],
  [/^s3:ListBucket /, 'with it, S3 answers NoSuchKey instead of AccessDenied if there is no object, which the first run needs'],
  [/^sts:TagSession /, 'part of sts:AssumeRole, which passes the ID of the run as a session tag'],
];

test.each(steps)('the role of the %s function allows every call of the function', (step) => {
  const calls = callsOf(step);
  const roleId = roleIdOf(step);
  const grants = [...inlineGrants(roleId), ...(roleId === 'AuditRole' ? organizationGrants() : [])];
  expect(calls.length).toBeGreaterThan(0);
  expect(calls.filter((call) => !grants.some((grant) => allows(grant, call)))).toEqual([]);
});

test.each(['AuditRole', 'MergeRole', 'NotifyRole'])('functions use every statement of %s', (roleId) => {
  const calls = steps.filter((step) => roleIdOf(step) === roleId).flatMap(callsOf);
  // The function that audits one account uses the other permissions of the audit role.
  const unused = (roleId === 'AuditRole' ? organizationGrants() : inlineGrants(roleId))
    .filter((grant) => !calls.some((call) => allows(grant, call)))
    .map(({ action, resource }) => `${action} ${resource}`);
  expect(unused.filter((grant) => !NOT_EXERCISED.some(([pattern]) => pattern.test(grant)))).toEqual([]);
});
