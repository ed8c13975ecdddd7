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
    { name: 'passes for the default of AWS', message: 'blocked' },
    { name: 'passes with no exceptions', facts: { emrBlockPublicAccess: { BlockPublicSecurityGroupRules: true } } },
    { name: 'passes for an exception without MaxRange', facts: ranges([22]) },
    { name: 'passes for exceptions for allowed ports', facts: ranges([443, 444]), params: { allowedPorts: [443, 444] } },
  ],
  fail: [
    {
      name: 'fails when block public access is off',
      facts: { emrBlockPublicAccess: { BlockPublicSecurityGroupRules: false } },
      message: 'off',
      severity: 'critical',
    },
    {
      name: 'fails when block public access is off with an allowed exception',
      facts: { emrBlockPublicAccess: { ...ranges([22, 22]).emrBlockPublicAccess, BlockPublicSecurityGroupRules: false } },
    },
    { name: 'fails for an exception for all ports', facts: ranges([0, 65_535]), message: 'wide', evidence: { ports: ['0-65535'] } },
    { name: 'fails for an exception for another port', facts: ranges([22, 22], [8088, 8088]), evidence: { ports: ['8088'] } },
    { name: 'fails for an exception for a range around the allowed port', facts: ranges([22, 23]), evidence: { ports: ['22-23'] } },
    { name: 'fails for an exception for port 22 that is not allowed', params: { allowedPorts: [] }, evidence: { ports: ['22'] } },
  ],
});
