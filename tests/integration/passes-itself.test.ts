import { auditOnce, defaultRules } from '../support/sweep/audit.ts';
import { company } from '../../sample/account/company.ts';
import { startEndpoint } from '../../sample/endpoint/server.ts';
import { deployed } from '../support/deployment/deployed.ts';
import { packageStack } from '../support/deployment/stack.ts';

jest.setTimeout(300_000);

/** Resource types in the template. */
const own = new Set<string>(['AWS::IAM::ManagedPolicy', 'AWS::IAM::Role', 'AWS::Lambda::Function', 'AWS::S3::Bucket', 'AWS::SQS::Queue']);

/** Rules that a deployment without parameters fails, with the reason; SECURITY.md lists them. Any other failure is a defect of the template. */
const accepted: Readonly<Record<string, string>> = {
  'lambda-function-code-signing-enforced': 'a signing profile belongs to the account, and a template cannot choose one',
  'lambda-function-environment-customer-key': 'the variables contain resource names and no secrets',
  'lambda-function-tracing-enabled': 'the function is not part of a chain of services, and its log shows what it did',
  's3-bucket-access-logging-enabled': 'set the parameter accessLogBucket',
  's3-bucket-event-notifications-enabled': 'nothing waits for report objects; a topic can announce a finished run',
  's3-bucket-kms-encryption': 'set the parameter reportKeyArn',
  's3-bucket-lifecycle-configured': 'runs expire, but the latest report and the history are replaced in place and must stay',
  's3-bucket-object-lock-enabled': 'reports must expire; object versions show whether one was replaced',
  's3-bucket-replication-enabled': 'a lost report can be generated again',
  's3-bucket-versioning-enabled': 'the next deployment uploads the content of the deployment bucket again',
  'sqs-queue-dead-letter-configured': 'the queue is the dead-letter queue',
};

test('passes its own audit when deployed', async () => {
  const { stack } = await packageStack();
  const endpoint = await startEndpoint({ accounts: [{ id: company.accountId, services: deployed(stack) }] });
  try {
    const rules = defaultRules.filter(({ resourceType }) => own.has(resourceType));
    const { findings } = await auditOnce({ url: endpoint.url, rules, regions: company.regions.slice(0, 1), now: Date.now() });
    expect([...new Set(findings.map(({ resource }) => resource.type))].sort()).toEqual([...own].sort());
    const failed = findings.filter(({ status }) => status === 'FAIL');
    const open = failed.filter(({ ruleId }) => accepted[ruleId] === undefined);
    expect(open.map(({ ruleId, resource, message }) => `${ruleId} ${resource.name}: ${message}`)).toEqual([]);
    // No accepted failure has a high severity, and each accepted rule still fails.
    expect(failed.filter(({ severity }) => severity === 'critical' || severity === 'high')).toEqual([]);
    expect([...new Set(failed.map(({ ruleId }) => ruleId))].sort()).toEqual(Object.keys(accepted).sort());
  } finally {
    await endpoint.close();
  }
});
