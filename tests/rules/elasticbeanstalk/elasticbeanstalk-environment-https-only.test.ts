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
  'aws:elb:policies:tls LoadBalancerPorts': '443',
};

testRule(elasticbeanstalkEnvironmentHttpsOnly, {
  base: { tier: 'WebServer', options: balanced('application', { ...noHttp, ...tls('443') }) },
  pass: [
    { name: 'passes for only HTTPS', message: 'https', evidence: { policies: ['ELBSecurityPolicy-TLS13-1-2-2021-06'] } },
    {
      name: 'passes for only TLS on a Network Load Balancer',
      facts: { options: balanced('network', { ...noHttp, ...tls('443', { Protocol: 'TLS' }) }) },
    },
    {
      name: 'passes for only HTTPS on a Classic Load Balancer',
      facts: { options: balanced('classic', { ...classic, 'aws:elb:listener ListenerEnabled': 'false' }) },
    },
    {
      name: 'passes for a TLS policy that the parameter allows',
      facts: { options: balanced('application', { ...noHttp, ...tls('443', { SSLPolicy: 'own' }) }) },
      params: { allowedPolicies: ['own'] },
    },
  ],
  fail: [
    { name: 'fails for only HTTP', facts: { options: balanced('application', http) }, message: 'plain' },
    {
      name: 'fails for HTTPS without a certificate',
      facts: { options: balanced('application', { 'aws:elbv2:listener:443 Protocol': 'HTTPS' }) },
      message: 'plain',
    },
    {
      name: 'fails for an HTTPS listener that is turned off',
      facts: { options: balanced('application', { ...http, ...tls('443', { ListenerEnabled: 'false' }) }) },
      message: 'plain',
    },
    {
      name: 'fails for a TLS policy with TLS 1.0',
      facts: { options: balanced('application', { ...noHttp, ...tls('443', { SSLPolicy: 'ELBSecurityPolicy-TLS-1-0-2015-04' }) }) },
      message: 'weak',
    },
    {
      name: 'fails for the default TLS policy',
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
      name: 'fails for the default TLS policy because the classic policy applies to another port',
      facts: {
        options: balanced('classic', {
          ...classic,
          'aws:elb:listener ListenerEnabled': 'false',
          'aws:elb:policies:tls LoadBalancerPorts': '8443',
        }),
      },
      message: 'weak',
    },
    {
      name: 'fails for a TLS policy that the parameter does not allow',
      params: { allowedPolicies: ['ELBSecurityPolicy-TLS13-1-3-*'] },
      message: 'weak',
    },
    {
      name: 'fails for HTTP and HTTPS on a Classic Load Balancer, which cannot redirect',
      facts: { options: balanced('classic', { ...classic, 'aws:elb:listener:80 ListenerProtocol': 'HTTP' }) },
      message: 'http',
      evidence: { ports: [80] },
    },
  ],
  notApplicable: [{ name: 'skips a worker environment', facts: { tier: 'Worker' }, message: 'worker' }],
  undecided: [
    {
      name: 'is unknown for a TLS policy that Onus does not know',
      facts: { options: balanced('application', { ...noHttp, ...tls('443', { SSLPolicy: 'ELBSecurityPolicy-TLS14-1-3-2028-01' }) }) },
      message: 'unknownPolicy',
    },
    {
      name: 'is unknown for HTTP and HTTPS on an Application Load Balancer, which can redirect',
      facts: { options: balanced('application', { ...http, ...tls('443') }) },
      message: 'maybeHttp',
      evidence: { ports: [80] },
    },
    {
      name: 'is unknown for a single-instance environment',
      facts: { options: { 'aws:elasticbeanstalk:environment EnvironmentType': 'SingleInstance' } },
      message: 'hidden',
      evidence: { kind: 'single' },
    },
  ],
});
