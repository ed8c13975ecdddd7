import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { MAX_RUN_MS } from '../../src/commands/organization/plan.ts';
import { stateMachineErrors } from '../support/deployment/state-machine-errors.ts';
import { type Packaged, packageStack, resolved, type StackNames } from '../support/deployment/stack.ts';

jest.setTimeout(180_000);

const account = '111122223333';
const functionArn = (name: string) => `arn:aws-cn:lambda:cn-north-1:${account}:function:onus-audit-${name}`;
const logGroup = (name: string) => `arn:aws-cn:logs:cn-north-1:${account}:log-group:/aws/lambda/onus-audit-${name}:*`;
const steps = ['Plan', 'Shard', 'Merge', 'Publish', 'Notify'];
const machine = `arn:aws-cn:states:cn-north-1:${account}:stateMachine:onus-audit-organization`;
const bucket = 'arn:aws-cn:s3:::reports';
const names: StackNames = {
  'AWS::Partition': 'aws-cn',
  'AWS::Region': 'cn-north-1',
  'AWS::AccountId': account,
  ReportBucket: 'reports',
  'ReportBucket.Arn': bucket,
  AuditRole: 'audit',
  RolePath: '/',
  MachineRole: 'machine',
  OrganizationMachine: machine,
  'FailedAudits.Arn': `arn:aws-cn:sqs:cn-north-1:${account}:failed`,
  ...Object.fromEntries(steps.map((step) => [`Organization${step}LambdaFunction.Arn`, functionArn(step.toLowerCase())])),
  ...Object.fromEntries(steps.map((step) => [`Organization${step}LogGroup.Arn`, logGroup(step.toLowerCase())])),
};

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: unknown;
}
interface Document {
  readonly Statement: readonly Statement[];
}

let packaged: Packaged;
beforeAll(async () => {
  packaged = await packageStack({ organization: 'on', accounts: '222233334444,333344445555', shardsAtOnce: '40', memberRole: 'theirs' });
});

const properties = (id: string): Readonly<Record<string, unknown>> => {
  const found = packaged.stack.Resources[id]?.Properties;
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found;
};
/** The definition of the state machine with its substitutions. */
function definitionIn(stack: Packaged['stack']): Readonly<Record<string, unknown>> {
  const { Definition, DefinitionSubstitutions } = stack.Resources['OrganizationMachine']?.Properties ?? {};
  const values = resolved(DefinitionSubstitutions, names) as Readonly<Record<string, string>>;
  return JSON.parse(JSON.stringify(Definition).replaceAll(/\$\{(\w+)\}/g, (_, name: string) => values[name] ?? name));
}

/** The permissions of a policy, or of the inline policies of a role. */
function allowed(id: string): Statement[] {
  const { PolicyDocument, Policies = [] } = properties(id) as { PolicyDocument?: Document; Policies?: { PolicyDocument: Document }[] };
  const documents = PolicyDocument === undefined ? Policies.map((policy) => policy.PolicyDocument) : [PolicyDocument];
  return documents.flatMap((document) => (resolved(document, names) as Document).Statement);
}
const grants = (id: string) => allowed(id).map(({ Action, Resource }) => [Action, Resource]);

test('the template passes cfn-lint, and its state machine is valid', () => {
  expect(packaged.lintErrors).toBe('');
  expect(stateMachineErrors(definitionIn(packaged.stack))).toEqual([]);
  const { Definition, DefinitionSubstitutions } = properties('OrganizationMachine') as Record<string, Record<string, unknown>>;
  expect(Definition).toEqual(JSON.parse(readFileSync('deploy/state-machine.asl.json', 'utf8')));
  const used = new Set(Array.from(JSON.stringify(Definition).matchAll(/\$\{(\w+)\}/g), ([, name]) => name));
  expect(Object.keys(DefinitionSubstitutions ?? {}).sort()).toEqual([...used].sort());
});

test.each(['FailedRuns', 'TimedOutRuns', 'AbortedRuns'])('the alarm %s monitors the state machine', (id) => {
  const { Namespace, AlarmActions, OKActions } = properties(id);
  expect(Namespace).toBe('AWS/States');
  expect([AlarmActions, OKActions]).toEqual([properties('NoReport')['AlarmActions'], properties('NoReport')['AlarmActions']]);
});

test('the state machine logs errors, and its executions end before the lock expires', () => {
  const { LoggingConfiguration, Definition } = properties('OrganizationMachine') as Record<string, Record<string, unknown>>;
  expect(LoggingConfiguration).toMatchObject({ Level: 'ERROR' });
  expect(Number(Definition?.['TimeoutSeconds']) * 1000).toBe(MAX_RUN_MS);
});

test('passes cfn-lint with all options, and a StackSet deploys the member role', async () => {
  const { lintErrors, stack } = await packageStack({
    organization: 'on',
    configAggregator: 'everything',
    securityHub: 'true',
    securityHubRole: 'security/onus-security-hub',
    tracing: 'true',
    memberUnits: 'ou-abcd-12345678,r-abcd',
    memberCallAs: 'DELEGATED_ADMIN',
    memberRolePath: '/security/',
    memberBoundary: 'boundary',
    stackKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    reportKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    objectLockDays: '30',
    rolePath: '/security/',
    permissionsBoundaryArn: 'arn:aws:iam::111122223333:policy/boundary',
    alarmTopicArn: 'arn:aws:sns:us-east-1:111122223333:alarms',
    summaryTopicArn: 'arn:aws:sns:eu-west-1:111122223333:summaries',
    eventBusArn: 'arn:aws:events:eu-west-1:111122223333:event-bus/default',
  });
  expect(lintErrors).toBe('');
  expect(stateMachineErrors(definitionIn(stack))).toEqual([]);
  const { TemplateBody } = (stack.Resources['Members']?.Properties ?? {}) as { TemplateBody: string };
  expect(JSON.parse(TemplateBody)).toEqual(parse(readFileSync('deploy/member-role.yml', 'utf8')));
  // The maximum size of a template in a property.
  expect(Buffer.byteLength(TemplateBody)).toBeLessThan(51_200);
});

test('the schedule can start the state machine, and nothing else', () => {
  expect(resolved((properties('Nightly')['Target'] as { Arn: unknown }).Arn, names)).toBe(machine);
  expect(grants('ScheduleRole')).toEqual([
    ['states:StartExecution', machine],
    ['sqs:SendMessage', names['FailedAudits.Arn']],
  ]);
});

test('the state machine can invoke only its functions, and access only its bucket prefixes', () => {
  expect(grants('MachinePolicy')).toEqual([
    ['lambda:InvokeFunction', steps.map((step) => functionArn(step.toLowerCase()))],
    ['s3:GetObject', `${bucket}/runs/*/plan/*`],
    [['s3:PutObject', 's3:GetObject', 's3:ListMultipartUploadParts', 's3:AbortMultipartUpload'], `${bucket}/maps/*`],
    [
      [
        ...['Create', 'Get', 'Update', 'Delete'].map((verb) => `logs:${verb}LogDelivery`),
        ...['ListLogDeliveries', 'PutResourcePolicy', 'DescribeResourcePolicies', 'DescribeLogGroups'].map((name) => `logs:${name}`),
      ],
      '*',
    ],
    ['states:StartExecution', machine],
    [
      ['states:DescribeExecution', 'states:StopExecution', 'states:RedriveExecution'],
      [':*', '/*:*'].map((end) => `${machine.replace(':stateMachine:', ':execution:')}${end}`),
    ],
  ]);
});

test('the functions that audit can assume only the member role, and read only run data', () => {
  expect(properties('EnterAccounts')['Roles']).toEqual([{ Ref: 'AuditRole' }]);
  expect(grants('EnterAccounts')).toEqual([
    [['sts:AssumeRole', 'sts:TagSession'], 'arn:aws-cn:iam::*:role/theirs'],
    ['organizations:ListAccounts', '*'],
    ['s3:GetObject', ['plan/*', 'shards/*', 'accounts/*/summary.json'].map((key) => `${bucket}/runs/*/${key}`)],
    ['s3:ListBucket', bucket],
    [
      ['logs:CreateLogStream', 'logs:PutLogEvents'],
      [logGroup('plan'), logGroup('shard')],
    ],
  ]);
});

test('the plan function can query an aggregator only if one is configured', () => {
  const { PolicyDocument } = properties('EnterAccounts') as { PolicyDocument: { Statement: Readonly<Record<string, unknown>>[] } };
  const optional = PolicyDocument.Statement.flatMap((statement) => {
    const [condition, then] = (statement['Fn::If'] ?? []) as [string?, object?];
    return condition === 'HasConfigAggregator' ? [resolved(then, names) as Statement] : [];
  });
  expect(optional.map(({ Action, Resource }) => [Action, Resource])).toEqual([
    [
      ['config:DescribeConfigurationAggregatorSourcesStatus', 'config:SelectAggregateResourceConfig'],
      `arn:aws-cn:config:cn-north-1:${account}:config-aggregator/*`,
    ],
  ]);
  const environment = (step: string) => (properties(`Organization${step}LambdaFunction`)['Environment'] as { Variables: object }).Variables;
  expect(environment('Plan')).toEqual({ ...environment('Shard'), CONFIG_AGGREGATOR: { Ref: 'ConfigAggregator' } });
});

test('findings can be imported into other accounts only if a role is configured, and only through that role', () => {
  const { Policies } = properties('NotifyRole') as { Policies: { PolicyDocument: { Statement: Readonly<Record<string, unknown>>[] } }[] };
  const optional = Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement).flatMap((statement) => {
    const [condition, then] = (statement['Fn::If'] ?? []) as [string?, object?];
    return condition === 'HasSecurityHubRole' ? [resolved(then, { ...names, SecurityHubRole: 'theirs' }) as Statement] : [];
  });
  expect(optional.map(({ Action, Resource }) => [Action, Resource])).toEqual([['sts:AssumeRole', 'arn:aws-cn:iam::*:role/theirs']]);
});

test('the functions that merge, publish and notify can read no account', () => {
  expect(grants('MergeRole')).toEqual([
    ['s3:GetObject', [`${bucket}/runs/*`, `${bucket}/latest/baseline.json`]],
    ['s3:ListBucket', bucket],
    [['s3:GetObject', 's3:PutObject'], `${bucket}/locks/*`],
    [['s3:PutObject', 's3:AbortMultipartUpload'], ['runs', 'latest', 'history'].map((prefix) => `${bucket}/${prefix}/*`)],
    [
      ['logs:CreateLogStream', 'logs:PutLogEvents'],
      [logGroup('merge'), logGroup('publish')],
    ],
  ]);
  expect(grants('NotifyRole')).toEqual([
    ['s3:GetObject', ['runs/*/result.json', 'runs/*/plan/run.json', 'latest/baseline.json'].map((key) => `${bucket}/${key}`)],
    ['s3:ListBucket', bucket],
    ['s3:PutObject', `${bucket}/latest/baseline.json`],
    [['s3:GetObject', 's3:PutObject'], `${bucket}/locks/*`],
    [['logs:CreateLogStream', 'logs:PutLogEvents'], logGroup('notify')],
  ]);
});

test('uses wildcards neither for actions nor for resources with a known ARN', () => {
  const roles = Object.entries(packaged.stack.Resources).filter(([, { Type }]) => Type === 'AWS::IAM::Role');
  expect(roles.map(([id]) => id).sort()).toEqual(['AuditRole', 'MachineRole', 'MergeRole', 'NotifyRole', 'ScheduleRole']);
  const all = ['MachinePolicy', 'EnterAccounts', 'MergeRole', 'NotifyRole', 'ScheduleRole'].flatMap(allowed);
  expect(all.filter(({ Resource }) => Resource === '*').flatMap(({ Action }) => Action)).toEqual(
    expect.arrayContaining(['organizations:ListAccounts', 'logs:CreateLogDelivery']),
  );
  expect(all.filter(({ Resource }) => Resource === '*')).toHaveLength(2);
  expect(all.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
});

test('each function has its bundle, its role and its environment', () => {
  const roleOf = (step: string) => (properties(`Organization${step}LambdaFunction`)['Role'] as { 'Fn::GetAtt': string[] })['Fn::GetAtt'][0];
  expect(steps.map(roleOf)).toEqual(['AuditRole', 'AuditRole', 'MergeRole', 'MergeRole', 'NotifyRole']);
  const { Environment, MemorySize, Timeout } = properties('OrganizationShardLambdaFunction');
  expect([MemorySize, Timeout]).toEqual([1024, 900]);
  expect(resolved(Environment, names)).toEqual({
    Variables: {
      REPORT_BUCKET: 'reports',
      MEMBER_ROLE: '/theirs',
      EXTERNAL_ID: 'onus',
      ACCOUNTS: '222233334444,333344445555',
      EXCLUDED_ACCOUNTS: '',
      CONCURRENCY: '40',
    },
  });
});
