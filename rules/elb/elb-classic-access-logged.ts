import { cloudFormationResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elbClassicAccessLogged = defineRule({
  id: 'elb-classic-access-logged',
  title: 'Classic Load Balancers should have access logging enabled',
  resourceType: 'AWS::ElasticLoadBalancing::LoadBalancer',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['accessLogBucket'],
  messages: { logged: 'Access logs are delivered to the bucket {{bucket}}.', none: 'Access logs are not delivered.' },
  rationale: 'Access logs show who sent which requests. Without them, attacks on the application can be neither detected nor investigated.',
  remediation: {
    text: 'Enable access logs, and deliver them to an S3 bucket. Its policy must let Elastic Load Balancing write.',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/enable-access-logs.html',
    impact: 'The change does not interrupt service. S3 charges for the storage of the logs.',
    cli: `aws elb modify-load-balancer-attributes --load-balancer-name {{id}} --load-balancer-attributes '{"AccessLog":{"Enabled":true,"S3BucketName":"BUCKET_NAME","EmitInterval":60}}'`,
    terraform: `resource "aws_elb" "this" {
  access_logs {
    bucket = "example-logs"
  }
}`,
    console: [
      'Open the load balancer in the Amazon EC2 console, and choose Actions, Edit load balancer attributes.',
      'Turn on Access logs and choose a bucket.',
      'Save the changes.',
    ].join('\n'),
    cloudFormation: cloudFormationResource(
      'AWS::ElasticLoadBalancing::LoadBalancer',
      'AccessLoggingPolicy:',
      '  Enabled: true',
      '  S3BucketName: BUCKET_NAME',
    ),
  },
  controls: {
    securityHub: ['ELB.5'],
    awsConfig: ['elb-logging-enabled'],
    prowler: ['elb_logging_enabled'],
    cloudsploit: ['elbLoggingEnabled'],
  },
  evaluate: (facts, { pass, fail }) => {
    const { accessLogBucket: bucket } = facts;
    return bucket === undefined ? fail('none') : pass('logged', { bucket });
  },
});
