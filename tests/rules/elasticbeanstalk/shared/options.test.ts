import { frontEnd, isOn, listeners } from '../../../../rules/elasticbeanstalk/shared/options.ts';

test.each([
  ['true', true],
  [' True ', true],
  ['false', false],
  ['1', false],
  [undefined, false],
])('%j is on: %s', (value, on) => {
  expect(isOn(value)).toBe(on);
});

test.each([
  [{ EnvironmentType: 'SingleInstance' }, 'single'],
  [{ EnvironmentType: 'LoadBalanced', LoadBalancerType: 'application', LoadBalancerIsShared: 'true' }, 'shared'],
  [{ EnvironmentType: 'LoadBalanced', LoadBalancerType: 'application' }, 'application'],
  [{ EnvironmentType: 'LoadBalanced', LoadBalancerType: 'quantum' }, 'unknown'],
  [{ EnvironmentType: 'LoadBalanced' }, 'unknown'],
  [{}, 'unknown'],
])('the front end with %j is %s', (options, kind) => {
  const written = Object.fromEntries(Object.entries(options).map(([name, value]) => [`aws:elasticbeanstalk:environment ${name}`, value]));
  expect(frontEnd(written)).toBe(kind);
});

test('returns enabled listeners by port, with their TLS policies', () => {
  const options = {
    'aws:elbv2:listener:default ListenerEnabled': 'false',
    'aws:elbv2:listener:443 ListenerEnabled': 'true',
    'aws:elbv2:listener:443 Protocol': 'https',
    'aws:elbv2:listener:443 SSLPolicy': 'strict',
    'aws:elbv2:listener:443 SSLCertificateArns': 'arn:x',
    'aws:elbv2:listener:8080 Protocol': 'HTTP',
    'aws:elb:listener:9090 ListenerProtocol': 'TCP',
    'aws:elb:listener ListenerProtocol': 'HTTP',
    'aws:elb:listener:9443 ListenerProtocol': 'SSL',
    'aws:elb:listener:9443 PolicyNames': 'named',
    'aws:elb:policies:tls SSLReferencePolicy': 'old',
    'aws:elb:policies:tls LoadBalancerPorts': '9090, 9091',
    'aws:elb:policies:named SSLReferencePolicy': 'new',
  };
  expect(listeners(options, 'application')).toEqual([
    { port: 443, protocol: 'HTTPS', policy: 'strict', hasCertificate: true },
    { port: 8080, protocol: 'HTTP', hasCertificate: false },
  ]);
  expect(listeners(options, 'classic')).toEqual([
    { port: 9090, protocol: 'TCP', policy: 'old', hasCertificate: false },
    { port: 9443, protocol: 'SSL', policy: 'new', hasCertificate: false },
    { port: 80, protocol: 'HTTP', hasCertificate: false },
  ]);
});
