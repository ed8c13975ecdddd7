import { ssmInstanceAssociationCompliant } from '../../../rules/ssm/ssm-instance-association-compliant.ts';
import { testRule } from '../../support/rule-tester.ts';

const failing = { status: 'NON_COMPLIANT', failed: ['AWS-GatherSoftwareInventory', 'Meridian-HardenHost'] };

testRule(ssmInstanceAssociationCompliant, {
  base: { state: 'running', associationCompliance: { status: 'COMPLIANT', failed: [] } },
  pass: [{ name: 'passes for all compliant', message: 'compliant' }],
  fail: [
    {
      name: 'fails for some not compliant',
      facts: { associationCompliance: failing },
      message: 'nonCompliant',
      evidence: { documents: failing.failed },
    },
    {
      name: 'fails for some with an unknown status',
      facts: { associationCompliance: { ...failing, failed: [] } },
      message: 'nonCompliant',
    },
  ],
  notApplicable: [
    { name: 'skips with no associations', facts: { associationCompliance: undefined }, message: 'none' },
    { name: 'skips when stopped', facts: { state: 'stopped', associationCompliance: failing }, message: 'notRunning' },
  ],
  undecided: [
    {
      name: 'is unknown with status not reported',
      facts: { associationCompliance: { status: 'not reported', failed: [] } },
      message: 'unclear',
    },
  ],
});
