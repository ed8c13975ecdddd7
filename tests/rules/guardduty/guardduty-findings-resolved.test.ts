import { guarddutyFindingsResolved } from '../../../rules/guardduty/guardduty-findings-resolved.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(guarddutyFindingsResolved, {
  base: { status: 'ENABLED', openFindings: [] },
  pass: [
    { name: 'passes with no open findings', message: 'resolved' },
    {
      name: 'passes for finding types without open findings',
      facts: { openFindings: [{ type: 'Backdoor:EC2/C&CActivity.B!DNS', count: 0 }] },
    },
  ],
  fail: [
    {
      name: 'fails for open findings',
      facts: {
        openFindings: [
          { type: 'UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS', count: 1 },
          { type: 'CryptoCurrency:EC2/BitcoinTool.B!DNS', count: 3 },
        ],
      },
      message: 'open',
      evidence: {
        count: 4,
        types: ['CryptoCurrency:EC2/BitcoinTool.B!DNS (3)', 'UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS (1)'],
      },
    },
    {
      name: 'fails for open findings of a suspended detector',
      facts: { status: 'DISABLED', openFindings: [{ type: 'CryptoCurrency:EC2/BitcoinTool.B!DNS', count: 3 }] },
      message: 'open',
    },
  ],
  notApplicable: [{ name: 'skips a suspended detector without open findings', facts: { status: 'DISABLED' }, message: 'suspended' }],
});
