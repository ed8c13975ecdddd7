import { emrAccountPublicAccessBlocked } from '../../../rules/emr/emr-account-public-access-blocked.ts';
import { testRule } from '../../support/rule-tester.ts';

const ranges = (...pairs: readonly (readonly [number, number?])[]) => ({
  emrBlockPublicAccess: {
    BlockPublicSecurityGroupRules: true,
    PermittedPublicSecurityGroupRuleRanges: pairs.map(([MinRange, MaxRange]) =>
      MaxRange === undefined ? { MinRange } : { MinRange, MaxRange },
    ),
  },
});

testRule(emrAccountPublicAccessBlocked, {
  base: ranges([22, 22]),
  pass: [
    { name: 'as AWS sets it', message: 'blocked' },
    { name: 'without exceptions', facts: { emrBlockPublicAccess: { BlockPublicSecurityGroupRules: true } } },
    { name: 'one port without an end', facts: ranges([22]) },
    { name: 'ports of the configuration', facts: ranges([443, 444]), params: { allowedPorts: [443, 444] } },
  ],
  fail: [
    { name: 'off', facts: { emrBlockPublicAccess: { BlockPublicSecurityGroupRules: false } }, message: 'off', severity: 'critical' },
    {
      name: 'off, whatever the exceptions',
      facts: { emrBlockPublicAccess: { ...ranges([22, 22]).emrBlockPublicAccess, BlockPublicSecurityGroupRules: false } },
    },
    { name: 'all ports', facts: ranges([0, 65_535]), message: 'wide', evidence: { ports: ['0-65535'] } },
    { name: 'a port beside the allowed one', facts: ranges([22, 22], [8088, 8088]), evidence: { ports: ['8088'] } },
    { name: 'a range around the allowed one', facts: ranges([22, 23]), evidence: { ports: ['22-23'] } },
    { name: 'no port is allowed', params: { allowedPorts: [] }, evidence: { ports: ['22'] } },
  ],
});
