import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionTracingEnabled = defineRule({
  id: 'lambda-function-tracing-enabled',
  title: 'Lambda functions should have active tracing turned on',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  facts: ['tracing'],
  messages: {
    active: 'Active tracing with AWS X-Ray is turned on.',
    off: 'The tracing mode is {{mode}}: only requests with a sampling decision of the caller are traced.',
  },
  rationale: 'Traces show which services a function calls and where requests fail or take long. Logs of a single function do not.',
  remediation: {
    text: 'Turn on active tracing, and allow the execution role to send traces.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html',
    impact: 'X-Ray charges per trace. The execution role needs AWSXRayDaemonWriteAccess.',
    cli: 'aws lambda update-function-configuration --function-name {{id}} --tracing-config Mode=Active',
  },
  controls: {
    securityHub: ['Lambda.7'],
    awsConfig: ['lambda-function-xray-enabled'],
    nist80053: ['CA-7'],
    cloudsploit: ['lambdaTracingEnabled'],
  },
  fixedFacts: () => ({ tracing: 'Active' }),
  evaluate: ({ tracing: mode }, { pass, fail }) => (mode === 'Active' ? pass('active') : fail('off', { mode })),
});
