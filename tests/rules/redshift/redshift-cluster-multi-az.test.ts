import { redshiftClusterMultiAz } from '../../../rules/redshift/redshift-cluster-multi-az.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(redshiftClusterMultiAz, {
  base: { multiAz: true, relocation: false, nodeType: 'ra3.xlplus' },
  pass: [
    { name: 'passes with Multi-AZ', message: 'on' },
    { name: 'passes with Multi-AZ if relocation counts too', params: { acceptRelocation: true }, message: 'relocated' },
    {
      name: 'passes with relocation if it counts',
      facts: { multiAz: false, relocation: true },
      params: { acceptRelocation: true },
      message: 'relocated',
    },
  ],
  fail: [
    { name: 'fails without Multi-AZ', facts: { multiAz: false }, message: 'off', evidence: { nodeType: 'ra3.xlplus' } },
    { name: 'fails with relocation', facts: { multiAz: false, relocation: true } },
    { name: 'fails with nodes that do not support Multi-AZ', facts: { multiAz: false, nodeType: 'dc2.large' } },
    { name: 'fails without both if relocation counts', facts: { multiAz: false }, params: { acceptRelocation: true } },
  ],
});
