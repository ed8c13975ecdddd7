import { cloudFormationResource } from '../shared/code-snippets.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elbLoadbalancerAccessLogged = defineRule({
  id: 'elb-loadbalancer-access-logged',
  title: 'Application and Network Load Balancers should have access logging enabled',
  resourceType: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['summary', 'attributes', 'listeners', 'deliveredLogs'],
  params: { requireConnectionLogs: flag(false, 'Also require connection logs of Application Load Balancers.') },
  messages: {
    bucket: 'Access logs are delivered to the bucket {{bucket}}.',
    delivered: 'Access logs are delivered by CloudWatch Logs.',
    none: 'Access logs are not delivered.',
    noConnectionLogs: 'Access logs are delivered, but connection logs are not.',
    gateway: 'Gateway Load Balancers do not write access logs.',
    noTls: 'Network Load Balancers write access logs only for TLS listeners, and this one has none.',
    notActive: 'The load balancer is {{state}}.',
    unknownType: 'Onus does not know load balancers of type {{type}}.',
  },
  rationale: 'Access logs show who sent which requests. Without them, attacks on the application can be neither detected nor investigated.',
  remediation: {
    text: 'Enable access logs, and deliver them to an S3 bucket. Its policy must let Elastic Load Balancing write.',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html',
    impact: 'The change does not interrupt service. S3 charges for the storage of the logs.',
    cli: 'aws elbv2 modify-load-balancer-attributes --load-balancer-arn {{arn}} --attributes Key=access_logs.s3.enabled,Value=true Key=access_logs.s3.bucket,Value=BUCKET_NAME',
    terraform: `resource "aws_lb" "this" {
  access_logs {
    bucket  = "example-logs"
    enabled = true
  }
}`,
    console: [
      'Open the load balancer in the Amazon EC2 console, and choose Actions, Edit load balancer attributes.',
      'Turn on Access logs and choose a bucket.',
      'Save the changes.',
    ].join('\n'),
    cloudFormation: cloudFormationResource(
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      'LoadBalancerAttributes:',
      '  - Key: access_logs.s3.enabled',
      "    Value: 'true'",
      '  - Key: access_logs.s3.bucket',
      '    Value: BUCKET_NAME',
    ),
  },
  controls: { cis: ['7.0:4.10'] },
  // Accepts only logs in S3 buckets.
  related: { securityHub: ['ELB.5'], awsConfig: ['elb-logging-enabled'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    const { type, state } = facts.summary;
    if (type === 'gateway') return notApplicable('gateway');
    if (type !== 'application' && type !== 'network') return indeterminate('unknownType', { type });
    if (state === 'provisioning' || state === 'failed') return notApplicable('notActive', { state });
    if (type === 'network' && !facts.listeners.some(({ protocol }) => protocol === 'TLS')) return notApplicable('noTls');
    const bucketOf = (kind: string) =>
      facts.attributes[`${kind}.s3.enabled`] === 'true' ? facts.attributes[`${kind}.s3.bucket`] || undefined : undefined;
    const delivers = (kind: string) => facts.deliveredLogs.some((logType) => logType.endsWith(kind));
    const bucket = bucketOf('access_logs');
    if (bucket === undefined && !delivers('ACCESS_LOGS')) return fail('none');
    if (params.requireConnectionLogs && type === 'application' && bucketOf('connection_logs') === undefined && !delivers('CONNECTION_LOGS'))
      return fail('noConnectionLogs');
    return bucket === undefined ? pass('delivered') : pass('bucket', { bucket });
  },
});
