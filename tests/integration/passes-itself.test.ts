import { auditOnce, defaultRules } from '../support/sweep/audit.ts';
import { company } from '../../sample/account/company.ts';
import { startEndpoint } from '../../sample/endpoint/server.ts';
import { deployed } from '../support/deployed.ts';
import { packageStack } from '../support/stack.ts';

jest.setTimeout(300_000);

/** Types of what the template deploys. */
const own = new Set<string>(['AWS::IAM::ManagedPolicy', 'AWS::IAM::Role', 'AWS::Lambda::Function', 'AWS::S3::Bucket', 'AWS::SQS::Queue']);

/** What a deployment without parameters leaves open, and why; SECURITY.md tells it. Whatever else fails is a defect of the template. */
const accepted: Readonly<Record<string, string>> = {
  'lambda-function-code-signing-enforced': 'a signing profile is a person of the account, not of a template',
  'lambda-function-environment-customer-key': 'the variables hold names of resources and no secret',
  'lambda-function-tracing-enabled': 'the function makes calls of its own and is part of no chain; its log tells what it did',
  's3-bucket-access-logging-enabled': 'the parameter accessLogBucket switches it on',
  's3-bucket-event-notifications-enabled': 'nothing waits for a report; a topic tells of it where one is named',
  's3-bucket-kms-encryption': 'the parameter reportKeyArn switches it on',
  's3-bucket-object-lock-enabled': 'reports are to expire; versions keep them from being replaced unseen',
  's3-bucket-replication-enabled': 'a report that is lost can be made again',
  's3-bucket-versioning-enabled': 'the deployment bucket holds what the next deployment makes anew',
  'sqs-queue-dead-letter-configured': 'the queue is the dead-letter queue',
};

test('Onus deployed passes Onus', async () => {
  const { stack } = await packageStack();
  const endpoint = await startEndpoint({ accounts: [{ id: company.accountId, services: deployed(stack) }] });
  try {
    const rules = defaultRules.filter(({ resourceType }) => own.has(resourceType));
    const { findings } = await auditOnce({ url: endpoint.url, rules, regions: company.regions.slice(0, 1), now: Date.now() });
    expect([...new Set(findings.map(({ resource }) => resource.type))].sort()).toEqual([...own].sort());
    const failed = findings.filter(({ status }) => status === 'FAIL');
    const open = failed.filter(({ ruleId }) => accepted[ruleId] === undefined);
    expect(open.map(({ ruleId, resource, message }) => `${ruleId} ${resource.name}: ${message}`)).toEqual([]);
    // Nothing grave is accepted, and nothing that does not fail.
    expect(failed.filter(({ severity }) => severity === 'critical' || severity === 'high')).toEqual([]);
    expect([...new Set(failed.map(({ ruleId }) => ruleId))].sort()).toEqual(Object.keys(accepted).sort());
  } finally {
    await endpoint.close();
  }
});
