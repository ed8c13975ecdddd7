import { ebsLifecycleCopyRegionApproved } from '../../../rules/ebs/ebs-lifecycle-copy-region-approved.ts';
import { testRule } from '../../support/rule-tester.ts';

const outpost = 'arn:aws:outposts:eu-west-1:111122223333:outpost/op-1';

testRule(ebsLifecycleCopyRegionApproved, {
  base: { state: 'ENABLED', copies: [{ to: 'eu-central-1', encrypted: true }] },
  pass: [
    { name: 'encrypted without approved Regions', message: 'encrypted' },
    {
      name: 'encrypted in an approved Region',
      params: { approvedRegions: ['eu-central-1'] },
      message: 'approved',
      evidence: { regions: ['eu-central-1'] },
    },
    {
      name: 'of a default policy without encryption settings',
      facts: { copies: [{ to: 'eu-central-1' }] },
      params: { approvedRegions: ['eu-central-1'] },
    },
    {
      name: 'on an Outpost of an approved Region',
      facts: { copies: [{ to: outpost, encrypted: true }] },
      params: { approvedRegions: ['eu-west-1'] },
    },
  ],
  fail: [
    { name: 'not encrypted', facts: { copies: [{ to: 'eu-central-1', encrypted: false }] }, message: 'plain' },
    { name: 'another Region', params: { approvedRegions: ['eu-west-1'] }, message: 'outside' },
    {
      name: 'one of two in another Region',
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
      name: 'an Outpost of another Region',
      facts: { copies: [{ to: outpost, encrypted: true }] },
      params: { approvedRegions: ['us-east-1'] },
    },
  ],
  notApplicable: [
    { name: 'no copies', facts: { copies: [] }, message: 'none' },
    { name: 'not enabled', facts: { state: 'DISABLED', copies: undefined }, message: 'notInForce' },
  ],
});
