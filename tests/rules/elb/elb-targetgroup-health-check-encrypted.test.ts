import { elbTargetgroupHealthCheckEncrypted } from '../../../rules/elb/elb-targetgroup-health-check-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

const summary = (change: object = {}) => ({
  summary: { targetType: 'instance', protocol: 'HTTPS', port: 443, attached: true, healthCheckProtocol: 'HTTPS', ...change },
});
const checks = (healthCheckProtocol: string, protocol = 'HTTP') => summary({ healthCheckProtocol, protocol });

testRule(elbTargetgroupHealthCheckEncrypted, {
  base: { ...checks('HTTPS') },
  pass: [{ name: 'passes for HTTPS', message: 'encrypted' }],
  fail: [
    { name: 'fails for HTTP', facts: checks('HTTP'), message: 'clear', severity: 'medium' },
    { name: 'fails for HTTP next to encrypted traffic', facts: checks('HTTP', 'HTTPS'), severity: 'low' },
    { name: 'fails for TCP in strict mode', facts: checks('TCP'), params: { strict: true }, message: 'tcp' },
  ],
  notApplicable: [
    { name: 'skips TCP', facts: checks('TCP'), message: 'tcpAccepted' },
    { name: 'skips functions', facts: { ...summary({ targetType: 'lambda', protocol: undefined }) }, message: 'otherTarget' },
    { name: 'skips appliances', facts: { ...summary({ protocol: 'GENEVE' }) }, message: 'otherTarget' },
    { name: 'skips when turned off', facts: summary({ healthCheckProtocol: undefined }), message: 'off' },
    { name: 'skips a group that nothing uses', facts: { ...summary({ attached: false }) }, message: 'notAttached' },
  ],
  undecided: [{ name: 'is unknown for an unknown protocol', facts: checks('GOPHER'), message: 'unknownProtocol' }],
});
