import { ecrRegistryScanningCoversAll } from '../../../rules/ecr/ecr-registry-scanning-covers-all.ts';
import { testRule } from '../../support/rule-tester.ts';

const scanning = (frequency: string, ...filters: readonly string[]) => ({
  registryScanning: { type: 'BASIC', rules: [{ frequency, filters }] },
});

testRule(ecrRegistryScanningCoversAll, {
  base: { ...scanning('SCAN_ON_PUSH', '*'), repositoryCount: 3 },
  pass: [
    { name: 'passes for scan on push for all repositories', message: 'all' },
    { name: 'passes for continuous scanning for all repositories', facts: scanning('CONTINUOUS_SCAN', 'orders', '*') },
    {
      name: 'passes for enhanced scanning if it is required',
      facts: { registryScanning: { type: 'ENHANCED', rules: [{ frequency: 'SCAN_ON_PUSH', filters: ['*'] }] } },
      params: { requireEnhanced: true },
    },
    { name: 'passes for a filter of several wildcards', facts: scanning('SCAN_ON_PUSH', '**') },
  ],
  fail: [
    { name: 'fails with no rules', facts: { registryScanning: { type: 'BASIC', rules: [] } }, message: 'none' },
    { name: 'fails for a rule without filters', facts: scanning('SCAN_ON_PUSH'), message: 'none' },
    { name: 'fails for manual scanning for all repositories', facts: scanning('MANUAL', '*'), message: 'none' },
    { name: 'fails for an unknown frequency for all repositories', facts: scanning('SCAN_WEEKLY', '*'), message: 'none' },
    {
      name: 'fails for rules for some names',
      facts: scanning('SCAN_ON_PUSH', 'prod-*', 'orders'),
      message: 'some',
      evidence: { filters: ['prod-*', 'orders'] },
    },
    { name: 'fails for basic scanning if enhanced scanning is required', params: { requireEnhanced: true }, message: 'basic' },
  ],
  notApplicable: [
    { name: 'skips a registry without repositories', facts: { ...scanning('MANUAL', '*'), repositoryCount: 0 }, message: 'empty' },
  ],
});
