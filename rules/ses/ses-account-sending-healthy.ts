import { defineRule } from '../../src/core/rule.ts';

const required = ['BOUNCE', 'COMPLAINT'] as const;

export const sesAccountSendingHealthy = defineRule({
  id: 'ses-account-sending-healthy',
  title: 'SES sending should be in good standing and stop at bad addresses',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 3,
  facts: ['sesIdentities', 'sesSending'],
  messages: {
    healthy: 'Sending is in good standing, and stops at addresses that bounce or complain.',
    sandbox: 'Sending is in good standing, in the sandbox.',
    unhealthy: 'AWS reviews or stopped sending: its status is {{status}}.',
    unsuppressed: 'Nothing is kept from addresses after {{reasons}}.',
    unused: 'There are no identities in this Region.',
  },
  rationale:
    'Probation and shutdown follow on too many bounces and complaints, which is what abuse of a stolen credential looks like from outside.',
  remediation: {
    text: 'Find out what was sent and by whom, answer the review, and let the account suppress addresses after bounces and complaints.',
    url: 'https://docs.aws.amazon.com/ses/latest/dg/reputationdashboardmessages.html',
    cli: 'aws sesv2 put-account-suppression-attributes --suppressed-reasons BOUNCE COMPLAINT',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.sesIdentities === 0) return notApplicable('unused');
    const { status, suppressed, production } = facts.sesSending;
    if (status !== 'HEALTHY') return fail('unhealthy', { status });
    const reasons = required.filter((reason) => !suppressed.includes(reason));
    if (reasons.length > 0) return fail('unsuppressed', { reasons });
    return production ? pass('healthy') : pass('sandbox');
  },
});
