import { elasticbeanstalkEnvironmentHttpsOnly } from '../../../rules/elasticbeanstalk/elasticbeanstalk-environment-https-only.ts';
import { testRule } from '../../support/rule-tester.ts';

const balanced = (LoadBalancerType: string, more: Record<string, string> = {}) => ({
  'aws:elasticbeanstalk:environment EnvironmentType': 'LoadBalanced',
  'aws:elasticbeanstalk:environment LoadBalancerType': LoadBalancerType,
  ...more,
});

const tls = (port: string, options: Record<string, string> = {}) =>
  Object.fromEntries(
    Object.entries({
      ListenerEnabled: 'true',
      Protocol: 'HTTPS',
      SSLCertificateArns: 'arn:aws:acm:eu-west-1:111122223333:certificate/1',
      SSLPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      ...options,
    }).map(([name, value]) => [`aws:elbv2:listener:${port} ${name}`, value]),
  );
const noHttp = { 'aws:elbv2:listener:default ListenerEnabled': 'false', 'aws:elbv2:listener:default Protocol': 'HTTP' };
const http = { 'aws:elbv2:listener:default ListenerEnabled': 'true', 'aws:elbv2:listener:default Protocol': 'HTTP' };
const classic = {
  'aws:elb:listener:443 ListenerProtocol': 'HTTPS',
  'aws:elb:listener:443 SSLCertificateId': 'arn:aws:acm:eu-west-1:111122223333:certificate/1',
  'aws:elb:policies:tls SSLReferencePolicy': 'ELBSecurityPolicy-TLS-1-2-2017-01',
};

testRule(elasticbeanstalkEnvironmentHttpsOnly, {
  base: { tier: 'WebServer', options: balanced('application', { ...noHttp, ...tls('443') }) },
  pass: [
    { name: 'TLS alone', message: 'https', evidence: { policies: ['ELBSecurityPolicy-TLS13-1-2-2021-06'] } },
    { name: 'TLS on a Network Load Balancer', facts: { options: balanced('network', { ...noHttp, ...tls('443', { Protocol: 'TLS' }) }) } },
    {
      name: 'TLS on a Classic Load Balancer',
      facts: { options: balanced('classic', { ...classic, 'aws:elb:listener ListenerEnabled': 'false' }) },
    },
    {
      name: 'a policy of the configuration',
      facts: { options: balanced('application', { ...noHttp, ...tls('443', { SSLPolicy: 'own' }) }) },
      params: { allowedPolicies: ['own'] },
    },
  ],
  fail: [
    { name: 'HTTP alone', facts: { options: balanced('application', http) }, message: 'plain' },
    {
      name: 'HTTPS without a certificate',
      facts: { options: balanced('application', { 'aws:elbv2:listener:443 Protocol': 'HTTPS' }) },
      message: 'plain',
    },
    {
      name: 'HTTPS that is off',
      facts: { options: balanced('application', { ...http, ...tls('443', { ListenerEnabled: 'false' }) }) },
      message: 'plain',
    },
    {
      name: 'an old policy',
      facts: { options: balanced('application', { ...noHttp, ...tls('443', { SSLPolicy: 'ELBSecurityPolicy-TLS-1-0-2015-04' }) }) },
      message: 'weak',
    },
    {
      name: 'the policy of the load balancer',
      facts: {
        options: balanced('application', {
          ...noHttp,
          'aws:elbv2:listener:443 Protocol': 'HTTPS',
          'aws:elbv2:listener:443 SSLCertificateArns': 'arn:x',
        }),
      },
      message: 'weak',
      evidence: { policies: ['ELBSecurityPolicy-2016-08'] },
    },
    {
      name: 'HTTP beside it on a Classic Load Balancer, which cannot redirect',
      facts: { options: balanced('classic', { ...classic, 'aws:elb:listener:80 ListenerProtocol': 'HTTP' }) },
      message: 'http',
      evidence: { ports: [80] },
    },
  ],
  notApplicable: [{ name: 'a worker', facts: { tier: 'Worker' }, message: 'worker' }],
  undecided: [
    {
      name: 'HTTP beside it, which may redirect',
      facts: { options: balanced('application', { ...http, ...tls('443') }) },
      message: 'maybeHttp',
      evidence: { ports: [80] },
    },
    {
      name: 'a single instance',
      facts: { options: { 'aws:elasticbeanstalk:environment EnvironmentType': 'SingleInstance' } },
      message: 'hidden',
      evidence: { kind: 'single' },
    },
  ],
});
