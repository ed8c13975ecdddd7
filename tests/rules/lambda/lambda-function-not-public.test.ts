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
    { name: 'passes for a role of the account', message: 'restricted' },
    { name: 'passes with no policy', facts: { policy: undefined } },
    { name: 'passes for another account', facts: { policy: policy({ Principal: { AWS: '999900001111' } }) } },
    {
      name: 'passes for everyone of one organization',
      facts: { policy: policy({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }) },
    },
    {
      name: 'passes for a service with the ARN of its source',
      facts: { policy: service('events', { ArnLike: { 'AWS:SourceArn': 'arn:aws:events:eu-west-1:111122223333:rule/night' } }) },
    },
    {
      name: 'passes for S3 with the account of its bucket',
      facts: {
        policy: service('s3', {
          StringEquals: { 'AWS:SourceAccount': '111122223333' },
          ArnLike: { 'AWS:SourceArn': 'arn:aws:s3:::uploads' },
        }),
      },
    },
    {
      name: 'passes for an Alexa skill with an event source token',
      facts: {
        policy: policy({
          Principal: { Service: 'alexa-appkit.amazon.com' },
          Condition: { StringEquals: { 'lambda:EventSourceToken': 'amzn1.ask.skill.1' } },
        }),
      },
    },
    {
      name: 'passes for an alias policy that allows one account',
      facts: { qualifiedPolicies: { live: policy({ Principal: { AWS: '999900001111' } }) } },
    },
    {
      name: 'passes for everyone, reduced to the account by a Deny',
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
      name: 'fails for everyone through a function URL without authentication',
      facts: { policy: byUrl('NONE'), urls: [{ AuthType: 'NONE' }] },
      message: 'url',
      severity: 'high',
    },
    {
      name: 'fails for every AWS account through a function URL',
      facts: { policy: byUrl('AWS_IAM'), urls: [{ AuthType: 'AWS_IAM' }] },
      severity: 'high',
    },
    {
      name: 'fails for everyone through the function URL of an alias',
      facts: { qualifiedPolicies: { live: byUrl('NONE') }, urls: [{ AuthType: 'NONE', alias: 'live' }] },
      message: 'url',
    },
    {
      name: 'fails for everyone through a function URL that does not exist',
      facts: { policy: byUrl('NONE') },
      message: 'url',
      severity: 'low',
    },
    {
      name: 'fails for a public policy of a published version',
      facts: { policy: undefined, qualifiedPolicies: { 3: policy({ Principal: '*' }) } },
      message: 'public',
      severity: 'critical',
      evidence: { statements: ['grant of version 3'] },
    },
    {
      name: 'fails for everyone',
      facts: { policy: policy({ Principal: '*' }) },
      message: 'public',
      severity: 'critical',
      evidence: { to: ['everyone'], statements: ['grant'] },
    },
    { name: 'fails for everyone, written as an AWS principal', facts: { policy: policy({ Principal: { AWS: '*' } }) }, message: 'public' },
    {
      name: 'fails for everyone by the second statement',
      facts: { policy: policy({ Principal: { AWS: '111122223333' } }, { Principal: '*', Action: 'lambda:*' }) },
      message: 'public',
    },
    {
      name: 'fails when everyone can read the configuration',
      facts: { policy: policy({ Principal: '*', Action: 'lambda:GetFunction' }) },
      message: 'public',
    },
    {
      name: 'fails for everyone with a wildcard source ARN',
      facts: { policy: policy({ Principal: '*', Condition: { StringLike: { 'aws:SourceAccount': '*' } } }) },
      message: 'public',
    },
    {
      name: 'fails for everyone by an alias',
      facts: { qualifiedPolicies: { live: policy({ Principal: '*' }) } },
      message: 'public',
      evidence: { statements: ['grant of alias live'] },
    },
    {
      name: 'fails for everyone, next to a malformed policy',
      facts: { policy: 'nonsense', qualifiedPolicies: { live: policy({ Principal: '*' }) } },
      message: 'public',
    },
    {
      name: 'fails for everyone except through a function URL',
      facts: { policy: policy({ Principal: '*', Condition: { Bool: { 'lambda:InvokedViaFunctionUrl': 'false' } } }) },
      message: 'public',
    },
    { name: 'fails for S3 without a source account', facts: { policy: service('s3') }, message: 'deputy', severity: 'medium' },
    {
      name: 'fails for SNS without a source',
      facts: { policy: service('sns') },
      message: 'deputy',
      evidence: { to: ['sns.amazonaws.com'] },
    },
    {
      name: 'fails for a bucket without its account',
      facts: { policy: service('s3', { ArnLike: { 'AWS:SourceArn': 'arn:aws:s3:::uploads' } }) },
      message: 'named',
      severity: 'low',
    },
  ],
  undecided: [{ name: 'is unknown for a malformed policy', facts: { policy: 'nonsense' }, message: 'malformed' }],
});
