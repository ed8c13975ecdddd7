import { elbTargetgroupHealthCheckEncrypted } from '../../../rules/elb/elb-targetgroup-health-check-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

const summary = (change: object = {}) => ({
  summary: { targetType: 'instance', protocol: 'HTTPS', port: 443, attached: true, healthCheckProtocol: 'HTTPS', ...change },
});
const checks = (healthCheckProtocol: string, protocol = 'HTTP') => summary({ healthCheckProtocol, protocol });

testRule(elbTargetgroupHealthCheckEncrypted, {
  base: { ...checks('HTTPS') },
  pass: [{ name: 'HTTPS', message: 'encrypted' }],
  fail: [
    { name: 'HTTP', facts: checks('HTTP'), message: 'clear', severity: 'medium' },
    { name: 'HTTP next to encrypted traffic', facts: checks('HTTP', 'HTTPS'), severity: 'low' },
    { name: 'TCP in strict mode', facts: checks('TCP'), params: { strict: true }, message: 'tcp' },
  ],
  notApplicable: [
    { name: 'TCP', facts: checks('TCP'), message: 'tcpAccepted' },
    { name: 'functions', facts: { ...summary({ targetType: 'lambda', protocol: undefined }) }, message: 'otherTarget' },
    { name: 'appliances', facts: { ...summary({ protocol: 'GENEVE' }) }, message: 'otherTarget' },
    { name: 'turned off', facts: summary({ healthCheckProtocol: undefined }), message: 'off' },
    { name: 'a group that nothing uses', facts: { ...summary({ attached: false }) }, message: 'notAttached' },
  ],
  undecided: [{ name: 'an unknown protocol', facts: checks('GOPHER'), message: 'unknownProtocol' }],
});
