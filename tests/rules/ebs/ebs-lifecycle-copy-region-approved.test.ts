import { ebsLifecycleCopyRegionApproved } from '../../../rules/ebs/ebs-lifecycle-copy-region-approved.ts';
import { testRule } from '../../support/rule-tester.ts';

const outpost = 'arn:aws:outposts:eu-west-1:111122223333:outpost/op-1';

testRule(ebsLifecycleCopyRegionApproved, {
  base: { state: 'ENABLED', copies: [{ to: 'eu-central-1', encrypted: true }] },
  pass: [
    { name: 'passes when encrypted without approved Regions', message: 'encrypted' },
    {
      name: 'passes when encrypted in an approved Region',
      params: { approvedRegions: ['eu-central-1'] },
      message: 'approved',
      evidence: { regions: ['eu-central-1'] },
    },
    {
      name: 'passes for copies of a default policy without encryption settings',
      facts: { copies: [{ to: 'eu-central-1' }] },
      params: { approvedRegions: ['eu-central-1'] },
    },
    {
      name: 'passes on an Outpost of an approved Region',
      facts: { copies: [{ to: outpost, encrypted: true }] },
      params: { approvedRegions: ['eu-west-1'] },
    },
  ],
  fail: [
    { name: 'fails when not encrypted', facts: { copies: [{ to: 'eu-central-1', encrypted: false }] }, message: 'plain' },
    { name: 'fails for another Region', params: { approvedRegions: ['eu-west-1'] }, message: 'outside' },
    {
      name: 'fails for one of two in another Region',
      facts: {
        copies: [
          { to: 'eu-west-1', encrypted: true },
          { to: 'us-east-1', encrypted: true },
        ],
      },
      params: { approvedRegions: ['eu-west-1'] },
      evidence: { regions: ['us-east-1'] },
    },
    {
      name: 'fails for an Outpost of another Region',
      facts: { copies: [{ to: outpost, encrypted: true }] },
      params: { approvedRegions: ['us-east-1'] },
    },
  ],
  notApplicable: [
    { name: 'skips with no copies', facts: { copies: [] }, message: 'none' },
    { name: 'skips when not enabled', facts: { state: 'DISABLED', copies: undefined }, message: 'notInForce' },
  ],
});
