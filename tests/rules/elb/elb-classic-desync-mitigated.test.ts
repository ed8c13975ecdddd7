import { elbClassicDesyncMitigated } from '../../../rules/elb/elb-classic-desync-mitigated.ts';
import { testRule } from '../../support/rule-tester.ts';

const listener = (protocol: string) => ({ protocol, port: 443, targetProtocol: 'HTTP', policies: [] });

testRule(elbClassicDesyncMitigated, {
  base: { listeners: [listener('HTTPS')], desyncMode: 'defensive' },
  pass: [
    { name: 'passes for defensive', message: 'mitigated' },
    { name: 'passes for strictest', facts: { desyncMode: 'strictest' } },
    { name: 'passes for the default', facts: { desyncMode: undefined } },
  ],
  fail: [
    { name: 'fails for monitor', facts: { desyncMode: 'monitor' }, message: 'notMitigated' },
    { name: 'fails for monitor, with one HTTP listener', facts: { listeners: [listener('TCP'), listener('HTTP')], desyncMode: 'monitor' } },
  ],
  notApplicable: [
    { name: 'skips only TCP and SSL', facts: { listeners: [listener('TCP'), listener('SSL')] }, message: 'notHttp' },
    { name: 'skips with no listeners', facts: { listeners: [] } },
  ],
  undecided: [{ name: 'is unknown for an unknown mode', facts: { desyncMode: 'adaptive' }, message: 'unknownMode' }],
});
