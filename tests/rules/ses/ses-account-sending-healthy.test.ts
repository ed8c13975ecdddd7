import { sesAccountSendingHealthy } from '../../../rules/ses/ses-account-sending-healthy.ts';
import { testRule } from '../../support/rule-tester.ts';

const healthy = { status: 'HEALTHY', suppressed: ['BOUNCE' as const, 'COMPLAINT' as const], production: true };

testRule(sesAccountSendingHealthy, {
  base: { sesIdentities: 3, sesSending: healthy },
  pass: [
    { name: 'passes when healthy', message: 'healthy' },
    { name: 'passes in the sandbox', facts: { sesSending: { ...healthy, production: false } }, message: 'sandbox' },
  ],
  fail: [
    {
      name: 'fails on probation',
      facts: { sesSending: { ...healthy, status: 'PROBATION' } },
      message: 'unhealthy',
      evidence: { status: 'PROBATION' },
    },
    { name: 'fails when shut down', facts: { sesSending: { ...healthy, status: 'SHUTDOWN' } }, message: 'unhealthy' },
    { name: 'fails for an unknown status', facts: { sesSending: { ...healthy, status: 'FINE' } }, message: 'unhealthy' },
    {
      name: 'fails with complaints not suppressed',
      facts: { sesSending: { ...healthy, suppressed: ['BOUNCE'] } },
      message: 'unsuppressed',
      evidence: { reasons: ['COMPLAINT'] },
    },
    {
      name: 'fails with nothing suppressed',
      facts: { sesSending: { ...healthy, suppressed: [] } },
      evidence: { reasons: ['BOUNCE', 'COMPLAINT'] },
    },
  ],
  notApplicable: [
    { name: 'skips with no identities', facts: { sesIdentities: 0, sesSending: { ...healthy, suppressed: [] } }, message: 'unused' },
  ],
});
