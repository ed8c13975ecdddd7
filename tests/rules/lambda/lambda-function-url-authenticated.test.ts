import { lambdaFunctionUrlAuthenticated } from '../../../rules/lambda/lambda-function-url-authenticated.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:lambda:eu-west-1:111122223333:function:orders';
const statement = (change: object) => ({ Sid: 'grant', Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: arn, ...change });
const policy = (...changes: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement: changes.map(statement) });

const url = (change: object = {}) => ({ AuthType: 'AWS_IAM' as const, ...change });
const viaUrl = (authType?: string) => ({
  Principal: '*',
  Action: 'lambda:InvokeFunctionUrl',
  ...(authType === undefined ? {} : { Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': authType } } }),
});

testRule(lambdaFunctionUrlAuthenticated, {
  base: {
    urls: [url()],
    policy: policy({ Principal: { AWS: '111122223333' }, Action: 'lambda:InvokeFunctionUrl' }),
    qualifiedPolicies: {},
  },
  pass: [
    { name: 'passes for IAM authentication', message: 'authenticated' },
    { name: 'passes with no policy', facts: { policy: undefined } },
    {
      name: 'passes for named origins',
      facts: { urls: [url({ Cors: { AllowOrigins: ['https://shop.example.com'], AllowCredentials: true } })] },
    },
    { name: 'passes for a grant for unauthenticated calls on an authenticated URL', facts: { policy: policy(viaUrl('NONE')) } },
    {
      name: 'passes for CloudFront with origin access control',
      facts: {
        policy: policy({
          Principal: { Service: 'cloudfront.amazonaws.com' },
          Action: 'lambda:InvokeFunctionUrl',
          Condition: { ArnLike: { 'AWS:SourceArn': 'arn:aws:cloudfront::111122223333:distribution/E1' } },
        }),
      },
    },
    {
      name: 'passes for a URL of an alias, while the policy of the function is public',
      facts: { urls: [url({ alias: 'live' })], policy: policy(viaUrl()) },
    },
  ],
  fail: [
    {
      name: 'fails with no authentication',
      facts: { urls: [url({ AuthType: 'NONE' })], policy: policy(viaUrl('NONE')) },
      message: 'none',
      severity: 'high',
    },
    {
      name: 'fails with no authentication, without a policy',
      facts: { urls: [url({ AuthType: 'NONE' })], policy: undefined },
      message: 'none',
    },
    {
      name: 'fails with no authentication on an alias',
      facts: { urls: [url(), url({ AuthType: 'NONE', alias: 'live' })] },
      message: 'none',
      evidence: { urls: ['URL of alias live'] },
    },
    { name: 'fails for every AWS account', facts: { policy: policy(viaUrl('AWS_IAM')) }, message: 'everyAccount', severity: 'high' },
    { name: 'fails for every AWS account, without a condition', facts: { policy: policy(viaUrl()) }, message: 'everyAccount' },
    {
      name: 'fails for every AWS account, on an alias',
      facts: { urls: [url({ alias: 'live' })], qualifiedPolicies: { live: policy(viaUrl()) } },
      message: 'everyAccount',
    },
    { name: 'fails for every origin', facts: { urls: [url({ Cors: { AllowOrigins: ['*'] } })] }, message: 'cors', severity: 'medium' },
    {
      name: 'fails for every origin with credentials',
      facts: { urls: [url({ Cors: { AllowOrigins: ['*'], AllowCredentials: true } })] },
      message: 'corsCredentials',
      severity: 'medium',
    },
  ],
  notApplicable: [{ name: 'skips with no URL', facts: { urls: [] }, message: 'noUrl' }],
  undecided: [
    { name: 'is unknown for a malformed policy', facts: { policy: 'nonsense' }, message: 'malformed' },
    { name: 'is unknown for an unknown authentication type', facts: { urls: [{ AuthType: 'OIDC' as never }] }, message: 'unknown' },
  ],
});
