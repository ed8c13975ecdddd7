import { lambdaFunctionNotPublic } from '../../../rules/lambda/lambda-function-not-public.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:lambda:eu-west-1:111122223333:function:orders';
const statement = (change: object) => ({ Sid: 'grant', Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: arn, ...change });
const policy = (...changes: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement: changes.map(statement) });

const service = (name: string, Condition?: object) =>
  policy({ Principal: { Service: `${name}.amazonaws.com` }, ...(Condition === undefined ? {} : { Condition }) });

const byUrl = (authType: string) =>
  policy(
    { Principal: '*', Action: 'lambda:InvokeFunctionUrl', Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': authType } } },
    { Principal: '*', Condition: { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } } },
  );

testRule(lambdaFunctionNotPublic, {
  base: { policy: policy({ Principal: { AWS: 'arn:aws:iam::111122223333:role/web' } }), qualifiedPolicies: {}, urls: [] },
  pass: [
    { name: 'a role of the account', message: 'restricted' },
    { name: 'no policy', facts: { policy: undefined } },
    { name: 'another account', facts: { policy: policy({ Principal: { AWS: '999900001111' } }) } },
    {
      name: 'everyone of one organization',
      facts: { policy: policy({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }) },
    },
    {
      name: 'a service with the ARN of its source',
      facts: { policy: service('events', { ArnLike: { 'AWS:SourceArn': 'arn:aws:events:eu-west-1:111122223333:rule/night' } }) },
    },
    {
      name: 'S3 with the account of its bucket',
      facts: {
        policy: service('s3', {
          StringEquals: { 'AWS:SourceAccount': '111122223333' },
          ArnLike: { 'AWS:SourceArn': 'arn:aws:s3:::uploads' },
        }),
      },
    },
    {
      name: 'Alexa skill with an event source token',
      facts: {
        policy: policy({
          Principal: { Service: 'alexa-appkit.amazon.com' },
          Condition: { StringEquals: { 'lambda:EventSourceToken': 'amzn1.ask.skill.1' } },
        }),
      },
    },
    {
      name: 'an alias policy that allows one account',
      facts: { qualifiedPolicies: { live: policy({ Principal: { AWS: '999900001111' } }) } },
    },
    {
      name: 'everyone, reduced to the account by a Deny',
      facts: {
        policy: policy(
          { Principal: '*' },
          { Effect: 'Deny', Principal: '*', Condition: { StringNotEquals: { 'aws:PrincipalAccount': '111122223333' } } },
        ),
      },
    },
  ],
  fail: [
    {
      name: 'everyone through a function URL without authentication',
      facts: { policy: byUrl('NONE'), urls: [{ AuthType: 'NONE' }] },
      message: 'url',
      severity: 'high',
    },
    {
      name: 'every AWS account through a function URL',
      facts: { policy: byUrl('AWS_IAM'), urls: [{ AuthType: 'AWS_IAM' }] },
      severity: 'high',
    },
    {
      name: 'everyone through the function URL of an alias',
      facts: { qualifiedPolicies: { live: byUrl('NONE') }, urls: [{ AuthType: 'NONE', alias: 'live' }] },
      message: 'url',
    },
    { name: 'everyone through a function URL that does not exist', facts: { policy: byUrl('NONE') }, message: 'url', severity: 'low' },
    {
      name: 'public policy of a published version',
      facts: { policy: undefined, qualifiedPolicies: { 3: policy({ Principal: '*' }) } },
      message: 'public',
      severity: 'critical',
      evidence: { statements: ['grant of version 3'] },
    },
    {
      name: 'everyone',
      facts: { policy: policy({ Principal: '*' }) },
      message: 'public',
      severity: 'critical',
      evidence: { to: ['everyone'], statements: ['grant'] },
    },
    { name: 'everyone, written as an AWS principal', facts: { policy: policy({ Principal: { AWS: '*' } }) }, message: 'public' },
    {
      name: 'everyone by the second statement',
      facts: { policy: policy({ Principal: { AWS: '111122223333' } }, { Principal: '*', Action: 'lambda:*' }) },
      message: 'public',
    },
    {
      name: 'everyone can read the configuration',
      facts: { policy: policy({ Principal: '*', Action: 'lambda:GetFunction' }) },
      message: 'public',
    },
    {
      name: 'everyone with a wildcard source ARN',
      facts: { policy: policy({ Principal: '*', Condition: { StringLike: { 'aws:SourceAccount': '*' } } }) },
      message: 'public',
    },
    {
      name: 'everyone by an alias',
      facts: { qualifiedPolicies: { live: policy({ Principal: '*' }) } },
      message: 'public',
      evidence: { statements: ['grant of alias live'] },
    },
    {
      name: 'everyone, next to a malformed policy',
      facts: { policy: 'nonsense', qualifiedPolicies: { live: policy({ Principal: '*' }) } },
      message: 'public',
    },
    {
      name: 'everyone except through a function URL',
      facts: { policy: policy({ Principal: '*', Condition: { Bool: { 'lambda:InvokedViaFunctionUrl': 'false' } } }) },
      message: 'public',
    },
    { name: 'S3 without a source account', facts: { policy: service('s3') }, message: 'deputy', severity: 'medium' },
    { name: 'SNS without a source', facts: { policy: service('sns') }, message: 'deputy', evidence: { to: ['sns.amazonaws.com'] } },
    {
      name: 'a bucket without its account',
      facts: { policy: service('s3', { ArnLike: { 'AWS:SourceArn': 'arn:aws:s3:::uploads' } }) },
      message: 'named',
      severity: 'low',
    },
  ],
  undecided: [{ name: 'malformed policy', facts: { policy: 'nonsense' }, message: 'malformed' }],
});
