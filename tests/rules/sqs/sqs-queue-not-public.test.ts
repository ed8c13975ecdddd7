import { sqsQueueNotPublic } from '../../../rules/sqs/sqs-queue-not-public.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:sqs:eu-west-1:111122223333:orders';
const allow = (more: object = {}) => ({ Effect: 'Allow', Principal: '*', Action: 'sqs:SendMessage', Resource: arn, ...more });
const policy = (...statements: readonly object[]) => ({ policy: policyText(...statements) });
const given = (operator: string, key: string, value: unknown) => policy(allow({ Condition: { [operator]: { [key]: value } } }));

testRule(sqsQueueNotPublic, {
  base: {},
  resource: { arn },
  pass: [
    { name: 'passes with no policy', message: 'noPolicy' },
    { name: 'passes for a named principal', facts: policy(allow({ Principal: { AWS: '999900001111' } })), message: 'restricted' },
    { name: 'passes for everyone by a topic', facts: given('ArnEquals', 'aws:SourceArn', 'arn:aws:sns:eu-west-1:111122223333:orders') },
    {
      name: 'passes for everyone by a bucket, with an ARN that does not contain an account',
      facts: given('ArnLike', 'aws:SourceArn', 'arn:aws:s3:::uploads'),
    },
    { name: 'passes for everyone of an account', facts: given('StringEquals', 'AWS:SourceAccount', '111122223333') },
    { name: 'passes for everyone of an organization', facts: given('StringEquals', 'aws:PrincipalOrgID', 'o-example00') },
    { name: 'passes for everyone by an endpoint', facts: given('StringEquals', 'aws:SourceVpce', 'vpce-0a1b2c3d') },
    { name: 'passes for everyone from some addresses', facts: given('IpAddress', 'aws:SourceIp', '203.0.113.0/24') },
    { name: 'passes for another queue', facts: policy(allow({ Resource: 'arn:aws:sqs:eu-west-1:111122223333:other' })) },
    { name: 'passes for a Deny', facts: policy({ ...allow(), Effect: 'Deny' }) },
    { name: 'passes for everyone, and a Deny for everyone', facts: policy(allow(), { ...allow({ Action: 'sqs:*' }), Effect: 'Deny' }) },
  ],
  fail: [
    {
      name: 'fails when everyone can send',
      facts: policy(allow()),
      message: 'public',
      severity: 'high',
      evidence: { actions: ['sqs:SendMessage'] },
    },
    {
      name: 'fails when everyone can receive',
      facts: policy(allow({ Action: ['SQS:ReceiveMessage', 'SQS:DeleteMessage'] })),
      severity: 'high',
    },
    { name: 'fails when everyone can do everything', facts: policy(allow({ Principal: { AWS: '*' }, Action: 'sqs:*' })), severity: 'high' },
    { name: 'fails when everyone can purge the queue', facts: policy(allow({ Action: 'sqs:PurgeQueue' })), severity: 'high' },
    { name: 'fails when everyone can read metadata', facts: policy(allow({ Action: 'sqs:GetQueueAttributes' })), severity: 'medium' },
    {
      name: 'fails for the second statement',
      facts: policy(allow({ Principal: { AWS: '111122223333' } }), allow({ Sid: 'Open' })),
      evidence: { statements: ['Open'] },
    },
    {
      name: 'fails for all principals except some',
      facts: policy({ ...allow(), Principal: undefined, NotPrincipal: { AWS: '999900001111' } }),
    },
    {
      name: 'fails for all actions except some',
      facts: policy({ ...allow(), Action: undefined, NotAction: 'sqs:DeleteQueue' }),
      severity: 'high',
    },
    { name: 'fails for a condition on transport only', facts: given('Bool', 'aws:SecureTransport', 'true') },
    { name: 'fails for a source of any account', facts: given('ArnLike', 'aws:SourceArn', 'arn:aws:sns:*:*:*') },
    { name: 'fails for a condition that holds without the key', facts: given('StringEqualsIfExists', 'aws:SourceAccount', '111122223333') },
    { name: 'fails for the internet in halves', facts: given('IpAddress', 'aws:SourceIp', ['0.0.0.0/1', '128.0.0.0/1']) },
  ],
  undecided: [{ name: 'is unknown for a malformed policy', facts: { policy: '[]' }, message: 'malformed' }],
});
