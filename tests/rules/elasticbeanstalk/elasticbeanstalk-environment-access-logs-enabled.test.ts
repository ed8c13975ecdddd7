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
    { name: 'passes when access logs of an Application Load Balancer are on', message: 'on' },
    { name: 'passes when access logs of a Network Load Balancer are on', facts: { options: balanced('network', on) } },
  ],
  fail: [
    {
      name: 'fails when access logs are off',
      facts: { options: balanced('application', { 'aws:elbv2:loadbalancer AccessLogsS3Enabled': 'false' }) },
      message: 'off',
    },
    { name: 'fails when access logs are not configured', facts: { options: balanced('application') } },
    {
      name: 'fails when access logs of a Network Load Balancer with a TLS listener are off',
      facts: { options: balanced('network', { 'aws:elbv2:listener:443 Protocol': 'TLS' }) },
    },
  ],
  notApplicable: [
    { name: 'skips a worker environment', facts: { tier: 'Worker' }, message: 'noBalancer' },
    {
      name: 'skips a single-instance environment',
      facts: { options: { 'aws:elasticbeanstalk:environment EnvironmentType': 'SingleInstance' } },
      message: 'noBalancer',
    },
    {
      name: 'skips a Network Load Balancer without a TLS listener',
      facts: { options: balanced('network', { 'aws:elbv2:listener:default Protocol': 'TCP' }) },
      message: 'noTls',
    },
  ],
  undecided: [
    {
      name: 'is unknown for a Classic Load Balancer',
      facts: { options: balanced('classic') },
      message: 'hidden',
      evidence: { kind: 'classic' },
    },
    {
      name: 'is unknown for a shared load balancer',
      facts: { options: balanced('application', { ...on, 'aws:elasticbeanstalk:environment LoadBalancerIsShared': 'true' }) },
      evidence: { kind: 'shared' },
    },
    { name: 'is unknown for an unknown load balancer type', facts: { options: {} }, evidence: { kind: 'unknown' } },
  ],
});
