import { defineRule } from '../../src/core/rule.ts';

const required = ['BOUNCE', 'COMPLAINT'] as const;

export const sesAccountSendingHealthy = defineRule({
  id: 'ses-account-sending-healthy',
  title: 'SES sending should be healthy and suppress addresses after bounces and complaints',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 3,
  facts: ['sesIdentities', 'sesSending'],
  messages: {
    healthy: 'Sending is healthy, and SES suppresses addresses after bounces and complaints.',
    sandbox: 'Sending is healthy and in the sandbox.',
    unhealthy: 'The sending status is {{status}}; HEALTHY is required.',
    unsuppressed: 'SES does not suppress addresses after {{reasons}}.',
    unused: 'The Region has no identities.',
  },
  rationale:
    'Too many bounces and complaints lead to probation and then a shutdown of sending. They are also a sign that stolen credentials are used to send spam.',
  remediation: {
    text: 'Determine which identity sent the messages, respond to the review, and enable suppression after bounces and complaints.',
    url: 'https://docs.aws.amazon.com/ses/latest/dg/reputationdashboardmessages.html',
    impact: 'SES no longer sends to addresses that bounced or complained. The change is free of charge.',
    cli: 'aws sesv2 put-account-suppression-attributes --suppressed-reasons BOUNCE COMPLAINT',
    console: [
      'Open Reputation metrics in the Amazon SES console.',
      'Read the bounce and complaint rates and find the messages that cause them.',
      'If sending is paused, answer the case in AWS Support Center.',
    ].join('\n'),
    consolePage: 'ses/home?region={{region}}#/reputation',
    notAsCode: 'The reputation of an account is not managed as code.',
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
