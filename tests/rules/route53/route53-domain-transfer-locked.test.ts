import { route53DomainTransferLocked } from '../../../rules/route53/route53-domain-transfer-locked.ts';
import { testRule } from '../../support/rule-tester.ts';

const listing = (transferLock: boolean) => ({ listing: { autoRenew: true, transferLock } });

testRule(route53DomainTransferLocked, {
  base: { ...listing(true), statuses: [] },
  pass: [
    { name: 'passes for a transfer lock', message: 'locked' },
    { name: 'passes for a lock of the registry', facts: { ...listing(false), statuses: ['ok', 'serverTransferProhibited'] } },
  ],
  fail: [
    { name: 'fails with no lock', facts: { ...listing(false), statuses: ['ok'] }, message: 'unlocked', severity: 'medium' },
    { name: 'fails for a lock against updates only', facts: { ...listing(false), statuses: ['clientUpdateProhibited'] } },
    {
      name: 'fails for a transfer in progress',
      facts: { ...listing(false), statuses: ['pendingTransfer'] },
      message: 'transferring',
      severity: 'high',
    },
  ],
  notApplicable: [
    {
      name: 'skips an exempt domain',
      facts: listing(false),
      params: { exemptDomains: ['shop.uk'] },
      resource: { id: 'shop.uk' },
      message: 'exempt',
    },
  ],
});
