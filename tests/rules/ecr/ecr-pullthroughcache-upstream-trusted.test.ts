import { ecrPullthroughcacheUpstreamTrusted } from '../../../rules/ecr/ecr-pullthroughcache-upstream-trusted.ts';
import { testRule } from '../../support/rule-tester.ts';

const upstream = (...hosts: readonly string[]) => ({ pullThroughRules: hosts.map((host) => ({ prefix: 'cache', upstream: host })) });
const ecr = (account: string) => `${account}.dkr.ecr.eu-west-1.amazonaws.com`;

testRule(ecrPullthroughcacheUpstreamTrusted, {
  base: upstream('quay.io'),
  pass: [
    { name: 'passes for an approved registry', message: 'trusted' },
    { name: 'passes for a registry of the account', facts: upstream(ecr('111122223333')) },
    { name: 'passes for the dual-stack endpoint of a registry of the account', facts: upstream('111122223333.dkr-ecr.eu-west-1.on.aws') },
    {
      name: 'passes for a registry of a trusted account',
      facts: upstream(ecr('999900001111')),
      params: { trustedAccounts: ['999900001111'] },
    },
  ],
  fail: [
    {
      name: 'fails for Docker Hub',
      facts: upstream('quay.io', 'registry-1.docker.io'),
      message: 'untrusted',
      evidence: { upstreams: ['registry-1.docker.io (prefix cache)'] },
    },
    { name: 'fails for a host that begins like a registry of the account', facts: upstream(`${ecr('111122223333')}.example.net`) },
    { name: 'fails for a registry of another account', facts: upstream(ecr('999900001111')), message: 'untrusted' },
    { name: 'fails for a host with an approved host as suffix', facts: upstream('notquay.io') },
  ],
  notApplicable: [{ name: 'skips with no rules', facts: upstream(), message: 'none' }],
});
