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
    { name: 'logs to a bucket', message: 'bucket', evidence: { bucket: 'logs' } },
    { name: 'logs by CloudWatch Logs', facts: { attributes: {}, deliveredLogs: ['ALB_ACCESS_LOGS'] }, message: 'delivered' },
    {
      name: 'a Network Load Balancer with a TLS listener',
      facts: { ...summary({ type: 'network' }), listeners: [{ protocol: 'TLS', port: 443 }] },
    },
    {
      name: 'connection logs by CloudWatch Logs if they are required',
      facts: { deliveredLogs: ['ALB_CONNECTION_LOGS'] },
      params: { requireConnectionLogs: true },
    },
    { name: 'a load balancer that is impaired', facts: { ...summary({ state: 'active_impaired' }) } },
  ],
  fail: [
    { name: 'no logs', facts: { attributes: { 'access_logs.s3.enabled': 'false', 'access_logs.s3.bucket': 'logs' } }, message: 'none' },
    { name: 'enabled without a bucket', facts: { attributes: { 'access_logs.s3.enabled': 'true', 'access_logs.s3.bucket': '' } } },
    { name: 'only connection logs', facts: { attributes: {}, deliveredLogs: ['ALB_CONNECTION_LOGS'] }, message: 'none' },
    { name: 'no connection logs if they are required', params: { requireConnectionLogs: true }, message: 'noConnectionLogs' },
  ],
  notApplicable: [
    { name: 'a Gateway Load Balancer', facts: { ...summary({ type: 'gateway' }) }, message: 'gateway' },
    {
      name: 'a Network Load Balancer without TLS',
      facts: { ...summary({ type: 'network' }), listeners: [{ protocol: 'TCP', port: 443 }] },
      message: 'noTls',
    },
    { name: 'a Network Load Balancer without listeners', facts: { ...summary({ type: 'network' }), listeners: [] }, message: 'noTls' },
    { name: 'a load balancer that could not be created', facts: { ...summary({ state: 'failed' }) }, message: 'notActive' },
    { name: 'a load balancer that is being created', facts: { ...summary({ state: 'provisioning' }) }, message: 'notActive' },
  ],
  undecided: [{ name: 'an unknown type', facts: { ...summary({ type: 'quantum' }) }, message: 'unknownType' }],
});
