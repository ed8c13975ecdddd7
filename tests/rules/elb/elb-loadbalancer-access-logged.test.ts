import { elbLoadbalancerAccessLogged } from '../../../rules/elb/elb-loadbalancer-access-logged.ts';
import { testRule } from '../../support/rule-tester.ts';

const logging = { 'access_logs.s3.enabled': 'true', 'access_logs.s3.bucket': 'logs' };

const summary = (change: object = {}) => ({
  summary: {
    type: 'application',
    scheme: 'internet-facing',
    state: 'active',
    zones: ['eu-west-1a', 'eu-west-1b'],
    outpost: false,
    ...change,
  },
});

testRule(elbLoadbalancerAccessLogged, {
  base: {
    ...summary({ type: 'application', state: 'active' }),
    attributes: logging,
    listeners: [{ protocol: 'HTTPS', port: 443 }],
    deliveredLogs: [],
  },
  pass: [
    { name: 'passes for logs to a bucket', message: 'bucket', evidence: { bucket: 'logs' } },
    { name: 'passes for logs by CloudWatch Logs', facts: { attributes: {}, deliveredLogs: ['ALB_ACCESS_LOGS'] }, message: 'delivered' },
    {
      name: 'passes for a Network Load Balancer with a TLS listener',
      facts: { ...summary({ type: 'network' }), listeners: [{ protocol: 'TLS', port: 443 }] },
    },
    {
      name: 'passes for connection logs by CloudWatch Logs if they are required',
      facts: { deliveredLogs: ['ALB_CONNECTION_LOGS'] },
      params: { requireConnectionLogs: true },
    },
    { name: 'passes for a load balancer that is impaired', facts: { ...summary({ state: 'active_impaired' }) } },
  ],
  fail: [
    {
      name: 'fails with no logs',
      facts: { attributes: { 'access_logs.s3.enabled': 'false', 'access_logs.s3.bucket': 'logs' } },
      message: 'none',
    },
    {
      name: 'fails when enabled without a bucket',
      facts: { attributes: { 'access_logs.s3.enabled': 'true', 'access_logs.s3.bucket': '' } },
    },
    { name: 'fails for only connection logs', facts: { attributes: {}, deliveredLogs: ['ALB_CONNECTION_LOGS'] }, message: 'none' },
    { name: 'fails with no connection logs if they are required', params: { requireConnectionLogs: true }, message: 'noConnectionLogs' },
  ],
  notApplicable: [
    { name: 'skips a Gateway Load Balancer', facts: { ...summary({ type: 'gateway' }) }, message: 'gateway' },
    {
      name: 'skips a Network Load Balancer without TLS',
      facts: { ...summary({ type: 'network' }), listeners: [{ protocol: 'TCP', port: 443 }] },
      message: 'noTls',
    },
    {
      name: 'skips a Network Load Balancer without listeners',
      facts: { ...summary({ type: 'network' }), listeners: [] },
      message: 'noTls',
    },
    { name: 'skips a load balancer that could not be created', facts: { ...summary({ state: 'failed' }) }, message: 'notActive' },
    { name: 'skips a load balancer that is being created', facts: { ...summary({ state: 'provisioning' }) }, message: 'notActive' },
  ],
  undecided: [{ name: 'is unknown for an unknown type', facts: { ...summary({ type: 'quantum' }) }, message: 'unknownType' }],
});
