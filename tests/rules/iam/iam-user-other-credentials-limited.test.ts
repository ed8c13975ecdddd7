import { iamUserOtherCredentialsLimited } from '../../../rules/iam/iam-user-other-credentials-limited.ts';
import { credentials } from '../../support/resources/iam.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const ssh = { id: 'APKA1', active: true, createdAt: daysAgo(90) };
const apiKey = { id: 'ACCA1', service: 'bedrock.amazonaws.com', active: true, createdAt: daysAgo(1) };
const bedrock = { ...apiKey, expiresAt: daysAgo(-90) };
const git = { id: 'ACCA2', service: 'codecommit.amazonaws.com', active: true, createdAt: daysAgo(1) };
const certificate = { slot: 1, active: true, createdAt: daysAgo(10) } as const;

testRule(iamUserOtherCredentialsLimited, {
  base: { credentials: credentials(), sshKeys: [ssh], serviceCredentials: [bedrock, git] },
  pass: [
    { name: 'passes for all exactly at the limit', message: 'young' },
    { name: 'passes for an old one that is inactive', facts: { sshKeys: [ssh, { ...ssh, active: false, createdAt: daysAgo(900) }] } },
    { name: 'passes for longer limits', facts: { sshKeys: [{ ...ssh, createdAt: daysAgo(300) }] }, params: { maxAgeDays: 365 } },
  ],
  fail: [
    {
      name: 'fails for an old SSH key',
      facts: { sshKeys: [{ ...ssh, createdAt: daysAgo(91) }] },
      message: 'old',
      evidence: { old: ['SSH key APKA1 (91 days old)'] },
    },
    {
      name: 'fails for an API key that never expires',
      facts: { serviceCredentials: [apiKey] },
      evidence: { old: ['bedrock.amazonaws.com credential ACCA1 (never expires)'] },
    },
    {
      name: 'fails for an API key that expires late',
      facts: { serviceCredentials: [{ ...bedrock, expiresAt: daysAgo(-400) }] },
      evidence: { old: ['bedrock.amazonaws.com credential ACCA1 (expires in 400 days)'] },
    },
    {
      name: 'fails for an old signing certificate',
      facts: { credentials: credentials({ signingCertificates: [{ ...certificate, createdAt: daysAgo(400) }] }) },
      evidence: { old: ['signing certificate 1 (400 days old)'] },
    },
  ],
  notApplicable: [{ name: 'skips none', facts: { sshKeys: [], serviceCredentials: [] }, message: 'none' }],
  undecided: [{ name: 'is unknown with no date', facts: { sshKeys: [{ ...ssh, createdAt: '' }] }, message: 'undated' }],
});
