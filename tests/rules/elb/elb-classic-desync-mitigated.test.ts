import { elbClassicDesyncMitigated } from '../../../rules/elb/elb-classic-desync-mitigated.ts';
import { testRule } from '../../support/rule-tester.ts';

const listener = (protocol: string) => ({ protocol, port: 443, targetProtocol: 'HTTP', policies: [] });

testRule(elbClassicDesyncMitigated, {
  base: { listeners: [listener('HTTPS')], desyncMode: 'defensive' },
  pass: [
    { name: 'defensive', message: 'mitigated' },
    { name: 'strictest', facts: { desyncMode: 'strictest' } },
    { name: 'the default', facts: { desyncMode: undefined } },
  ],
  fail: [
    { name: 'monitor', facts: { desyncMode: 'monitor' }, message: 'notMitigated' },
    { name: 'monitor, with one HTTP listener', facts: { listeners: [listener('TCP'), listener('HTTP')], desyncMode: 'monitor' } },
  ],
  notApplicable: [
    { name: 'only TCP and SSL', facts: { listeners: [listener('TCP'), listener('SSL')] }, message: 'notHttp' },
    { name: 'no listeners', facts: { listeners: [] } },
  ],
  undecided: [{ name: 'an unknown mode', facts: { desyncMode: 'adaptive' }, message: 'unknownMode' }],
});
