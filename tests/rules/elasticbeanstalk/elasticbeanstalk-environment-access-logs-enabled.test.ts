import { elasticbeanstalkEnvironmentAccessLogsEnabled } from '../../../rules/elasticbeanstalk/elasticbeanstalk-environment-access-logs-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const balanced = (LoadBalancerType: string, more: Record<string, string> = {}) => ({
  'aws:elasticbeanstalk:environment EnvironmentType': 'LoadBalanced',
  'aws:elasticbeanstalk:environment LoadBalancerType': LoadBalancerType,
  ...more,
});

const on = { 'aws:elbv2:loadbalancer AccessLogsS3Enabled': 'true' };

testRule(elasticbeanstalkEnvironmentAccessLogsEnabled, {
  base: { tier: 'WebServer', options: balanced('application', on) },
  pass: [
    { name: 'on', message: 'on' },
    { name: 'on a Network Load Balancer', facts: { options: balanced('network', on) } },
  ],
  fail: [
    { name: 'off', facts: { options: balanced('application', { 'aws:elbv2:loadbalancer AccessLogsS3Enabled': 'false' }) }, message: 'off' },
    { name: 'not set', facts: { options: balanced('application') } },
    {
      name: 'off, with a TLS listener that could be logged',
      facts: { options: balanced('network', { 'aws:elbv2:listener:443 Protocol': 'TLS' }) },
    },
  ],
  notApplicable: [
    { name: 'a worker', facts: { tier: 'Worker' }, message: 'noBalancer' },
    {
      name: 'a single instance',
      facts: { options: { 'aws:elasticbeanstalk:environment EnvironmentType': 'SingleInstance' } },
      message: 'noBalancer',
    },
    {
      name: 'a Network Load Balancer without TLS',
      facts: { options: balanced('network', { 'aws:elbv2:listener:default Protocol': 'TCP' }) },
      message: 'noTls',
    },
  ],
  undecided: [
    { name: 'a Classic Load Balancer', facts: { options: balanced('classic') }, message: 'hidden', evidence: { kind: 'classic' } },
    {
      name: 'a shared one',
      facts: { options: balanced('application', { ...on, 'aws:elasticbeanstalk:environment LoadBalancerIsShared': 'true' }) },
      evidence: { kind: 'shared' },
    },
    { name: 'not told', facts: { options: {} }, evidence: { kind: 'unknown' } },
  ],
});
