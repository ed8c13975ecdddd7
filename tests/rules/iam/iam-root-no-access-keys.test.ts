import { iamRootNoAccessKeys } from '../../../rules/iam/iam-root-no-access-keys.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const key = (slot: 1 | 2, active: boolean) => ({ slot, active, createdAt: daysAgo(900) });
const rootCredentials = { reportedAt: daysAgo(0), accessKeys: [], signingCertificates: [] };

testRule(iamRootNoAccessKeys, {
  base: { rootUserPresent: true, rootAccessKeysPresent: false, rootSigningCertificatesPresent: false, rootCredentials },
  pass: [{ name: 'passes for none', message: 'none' }],
  fail: [
    {
      name: 'fails for an active key',
      facts: { rootAccessKeysPresent: true, rootCredentials: { ...rootCredentials, accessKeys: [key(1, true), key(2, false)] } },
      message: 'keys',
      severity: 'critical',
      evidence: { active: 1, inactive: 1 },
    },
    {
      name: 'fails for inactive keys only',
      facts: { rootAccessKeysPresent: true, rootCredentials: { ...rootCredentials, accessKeys: [key(1, false)] } },
      severity: 'high',
    },
    { name: 'fails for keys that are missing from the report', facts: { rootAccessKeysPresent: true }, severity: 'critical' },
    { name: 'fails for signing certificates', facts: { rootSigningCertificatesPresent: true }, message: 'certificates', severity: 'high' },
  ],
  notApplicable: [{ name: 'skips with no root user', facts: { rootUserPresent: false }, message: 'noRootUser' }],
});
