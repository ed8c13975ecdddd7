import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { rules } from '../../rules/index.ts';
import { type PolicyDocument, policiesFor, readActions } from '../../src/commands/read-policy.ts';

const template = JSON.parse(readFileSync('deploy/read-policy.json', 'utf8')) as {
  readonly Resources: Readonly<
    Record<string, { readonly Properties: { readonly Roles: unknown; readonly PolicyDocument: PolicyDocument } }>
  >;
};
const documents = Object.values(template.Resources).map(({ Properties }) => Properties.PolicyDocument);
const actions = documents.flatMap(({ Statement }) => Statement[0].Action);
const sizeOf = (document: PolicyDocument): number => JSON.stringify(document).length;

describe('deploy/read-policy.json', () => {
  test('matches the output of the generator', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/generate-policy.mjs', '--check'], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('allows only the reads of the rules, the uncovered resources and the session', () => {
    expect(actions).toEqual(readActions(rules));
    expect(actions).toEqual(expect.arrayContaining(['ec2:DescribeRegions', 'config:GetDiscoveredResourceCounts', 's3:ListAllMyBuckets']));
    expect(documents.flatMap(({ Statement }) => Statement.map(({ Effect, Resource }) => [Effect, Resource]))).toEqual(
      documents.map(() => ['Allow', '*']),
    );
  });

  test('is attached to the role of the function, within the quotas of IAM', () => {
    for (const { Properties } of Object.values(template.Resources)) expect(Properties.Roles).toEqual([{ Ref: 'AuditRole' }]);
    expect(documents.length).toBeLessThanOrEqual(10);
    for (const document of documents) expect(sizeOf(document)).toBeLessThanOrEqual(6144);
  });
});

describe('the allowed actions', () => {
  /**
   * AWS classifies all of them as reads: the first generates the report that the next call returns, the second covers all read operations
   * of API Gateway, and the third says whether a name of an environment is taken.
   */
  const alsoReading = ['iam:GenerateCredentialReport', 'apigateway:GET', 'elasticbeanstalk:CheckDNSAvailability'];

  test.each(actions)('contain only lists and descriptions: %s', (action) => {
    if (!alsoReading.includes(action)) expect(action).toMatch(/^[a-z0-9-]+:(Get|List|Describe|BatchGet|Lookup|Search|Select)[A-Z]\w+$/);
  });

  /** Reads that return customer data: contents, messages, secrets, logs, code, screenshots. */
  const customerData =
    /^(s3:GetObject|s3:ListBucket$|s3:ListBucketVersions|dynamodb:(GetItem|BatchGetItem|GetRecords)|kinesis:Get|secretsmanager:(GetSecretValue|BatchGetSecretValue)|ssm:GetParameter|kms:(Decrypt|GenerateDataKey)|logs:(GetLogEvents|FilterLogEvents|GetQueryResults|GetLogRecord)|lambda:GetFunction$|lambda:GetLayerVersion$|sqs:ReceiveMessage|ebs:GetSnapshotBlock|ec2:Get(Console|PasswordData)|ecr:(BatchGetImage|GetDownloadUrlForLayer)|glacier:GetJobOutput|athena:GetQuery|rds:DownloadDB|rds-data:|cloudtrail:LookupEvents|codecommit:Get(Blob|File)|ses:GetMessage|cognito-idp:|sts:AssumeRole|sts:GetFederationToken)/;

  test.each(actions)('contain no read of customer data: %s', (action) => expect(action).not.toMatch(customerData));

  test('the patterns for reads of customer data match known actions', () => {
    for (const action of ['s3:GetObjectVersion', 'lambda:GetFunction', 'ssm:GetParametersByPath', 's3:ListBucket'])
      expect(action).toMatch(customerData);
    for (const action of ['s3:GetBucketPolicy', 'lambda:GetFunctionConfiguration', 's3:ListAllMyBuckets'])
      expect(action).not.toMatch(customerData);
  });

  test('fewer rules need fewer actions', () => {
    const one = readActions(rules.filter(({ id }) => id === 's3-bucket-versioning-enabled'));
    expect(one).toEqual(expect.arrayContaining(['ec2:DescribeRegions', 's3:GetBucketVersioning', 's3:ListAllMyBuckets']));
    expect(one.filter((action) => action.startsWith('s3:')).length).toBeLessThan(5);
  });
});

describe('splitting a policy', () => {
  const action = fc.stringMatching(/^[a-z0-9]{2,20}:[A-Z][A-Za-z]{5,60}$/);

  test('keeps every action in order, with each policy within the limit and as large as possible', () => {
    fc.assert(
      fc.property(fc.uniqueArray(action, { maxLength: 80 }), fc.integer({ min: 200, max: 1000 }), (list, largest) => {
        const policies = policiesFor(list, largest);
        expect(policies.flatMap(({ Statement }) => Statement[0].Action)).toEqual(list);
        for (const policy of policies) expect(sizeOf(policy)).toBeLessThanOrEqual(largest);
        for (const [index, next] of policies.slice(1).entries()) {
          const full = policies[index];
          const [first = ''] = next.Statement[0].Action;
          if (full !== undefined) expect(sizeOf(full) + JSON.stringify(first).length + 1).toBeGreaterThan(largest);
        }
      }),
    );
  });

  test('creates more than one managed policy for 700 actions', () => {
    const many = Array.from({ length: 700 }, (_, index) => `elasticloadbalancing:DescribeSomethingNumber${index}`);
    const policies = policiesFor(many);
    expect(policies.length).toBeGreaterThan(1);
    expect(policies.every((policy) => sizeOf(policy) <= 6144)).toBe(true);
  });

  test('creates no policy without actions', () => expect(policiesFor([])).toEqual([]));
});
