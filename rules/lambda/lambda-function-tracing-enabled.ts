import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionTracingEnabled = defineRule({
  id: 'lambda-function-tracing-enabled',
  title: 'Lambda functions should be traced',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  facts: ['tracing'],
  messages: {
    active: 'Lambda traces invocations with AWS X-Ray.',
    off: 'Invocations are traced only when their caller asks for it ({{mode}}).',
  },
  rationale: 'Traces show which calls a function makes and where they fail or linger, which logs of one function alone do not tell.',
  remediation: {
    text: 'Turn on active tracing, and let the execution role write traces.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html',
    cli: 'aws lambda update-function-configuration --function-name FUNCTION --tracing-config Mode=Active',
  },
  controls: {
    securityHub: ['Lambda.7'],
    awsConfig: ['lambda-function-xray-enabled'],
    nist80053: ['CA-7'],
    cloudsploit: ['lambdaTracingEnabled'],
  },
  evaluate: ({ tracing: mode }, { pass, fail }) => (mode === 'Active' ? pass('active') : fail('off', { mode })),
});
