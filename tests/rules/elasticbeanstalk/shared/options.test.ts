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
  ['Worker', {}, 'worker'],
  ['WebServer', { EnvironmentType: 'SingleInstance' }, 'single'],
  ['WebServer', { EnvironmentType: 'LoadBalanced', LoadBalancerType: 'application', LoadBalancerIsShared: 'true' }, 'shared'],
  ['WebServer', { EnvironmentType: 'LoadBalanced', LoadBalancerType: 'application' }, 'application'],
  ['WebServer', { EnvironmentType: 'LoadBalanced', LoadBalancerType: 'quantum' }, 'unknown'],
  ['WebServer', { EnvironmentType: 'LoadBalanced' }, 'unknown'],
  ['WebServer', {}, 'unknown'],
])('in front of a %s environment with %j: %s', (tier, options, kind) => {
  const written = Object.fromEntries(Object.entries(options).map(([name, value]) => [`aws:elasticbeanstalk:environment ${name}`, value]));
  expect(frontEnd(tier, written)).toBe(kind);
});

test('listeners by their port', () => {
  const options = {
    'aws:elbv2:listener:default ListenerEnabled': 'false',
    'aws:elbv2:listener:443 ListenerEnabled': 'true',
    'aws:elbv2:listener:443 Protocol': 'https',
    'aws:elbv2:listener:443 SSLPolicy': 'strict',
    'aws:elbv2:listener:443 SSLCertificateArns': 'arn:x',
    'aws:elbv2:listener:8080 Protocol': 'HTTP',
    'aws:elb:listener:9090 ListenerProtocol': 'TCP',
    'aws:elb:listener ListenerProtocol': 'HTTP',
    'aws:elb:policies:tls SSLReferencePolicy': 'old',
  };
  expect(listeners(options, 'application')).toEqual([
    { port: 443, protocol: 'HTTPS', policy: 'strict', hasCertificate: true },
    { port: 8080, protocol: 'HTTP', hasCertificate: false },
  ]);
  expect(listeners(options, 'classic')).toEqual([
    { port: 9090, protocol: 'TCP', policy: 'old', hasCertificate: false },
    { port: 80, protocol: 'HTTP', policy: 'old', hasCertificate: false },
  ]);
});
