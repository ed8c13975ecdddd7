import { cloudtrailOrganizationTrailEnabled } from '../../../rules/cloudtrail/cloudtrail-organization-trail-enabled.ts';
import type { MultiRegionTrail } from '../../../src/services/cloudtrail/facts.ts';
import { testRule } from '../../support/rule-tester.ts';

const trail: MultiRegionTrail = { name: 'all', arn: 'arn:all', organization: true, globalServices: true, logging: true };

testRule(cloudtrailOrganizationTrailEnabled, {
  base: {
    organization: { id: 'o-1234567890', managementAccount: '444455556666', featureSet: 'ALL' },
    multiRegionTrails: [trail],
  },
  pass: [{ name: 'passes for an organization trail that logs', message: 'covered', evidence: { trail: 'all' } }],
  fail: [
    { name: 'fails for none', facts: { multiRegionTrails: [] }, message: 'none' },
    { name: "fails for only the account's own", facts: { multiRegionTrails: [{ ...trail, organization: false }] } },
    { name: 'fails when stopped', facts: { multiRegionTrails: [{ ...trail, logging: false }] }, evidence: { notLogging: ['all'] } },
  ],
  notApplicable: [{ name: 'skips with no organization', facts: { organization: undefined }, message: 'alone' }],
  undecided: [
    {
      name: 'is unknown for a member account without access',
      facts: { multiRegionTrails: [{ ...trail, logging: null }] },
      message: 'unread',
    },
  ],
});
