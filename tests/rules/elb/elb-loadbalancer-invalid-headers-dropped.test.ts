import { elbLoadbalancerInvalidHeadersDropped } from '../../../rules/elb/elb-loadbalancer-invalid-headers-dropped.ts';
import { testRule } from '../../support/rule-tester.ts';

const drop = (value: string, others = {}) => ({ attributes: { 'routing.http.drop_invalid_header_fields.enabled': value, ...others } });
const strictest = { 'routing.http.desync_mitigation_mode': 'strictest' };
const preserve = { 'routing.http.xff_header_processing.mode': 'preserve' };

const summary = (change: object = {}) => ({
  summary: {
    type: 'application',
    scheme: 'internet-facing',
    state: 'active',
    zones: ['eu-west-1a', 'eu-west-1b'],
    outpost: false,
    ...change,
  },
});

testRule(elbLoadbalancerInvalidHeadersDropped, {
  base: { ...summary({ type: 'application' }), ...drop('true') },
  pass: [
    { name: 'passes when dropped', message: 'dropped' },
    {
      name: 'passes for the strictest mode if it is accepted',
      facts: drop('false', strictest),
      params: { acceptStrictestDesync: true },
      message: 'strictest',
    },
    { name: 'passes for a preserved header, which is allowed', facts: drop('true', preserve) },
  ],
  fail: [
    { name: 'fails when forwarded', facts: drop('false'), message: 'forwarded' },
    { name: 'fails with no attribute, which means the default', facts: { attributes: {} } },
    { name: 'fails for the strictest mode', facts: drop('false', strictest) },
    {
      name: 'fails for a preserved header if it is not allowed',
      facts: drop('true', preserve),
      params: { failOnPreservedForwardedFor: true },
      message: 'preserved',
    },
  ],
  notApplicable: [{ name: 'skips a Network Load Balancer', facts: { ...summary({ type: 'network' }) }, message: 'notHttp' }],
});
