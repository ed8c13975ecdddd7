import { ageInDays } from '../shared/age.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const secretsmanagerSecretUsed = defineRule({
  id: 'secretsmanager-secret-used',
  title: 'Unused Secrets Manager secrets should be removed',
  resourceType: 'AWS::SecretsManager::Secret',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['lastAccessedAt', 'createdAt', 'owningService', 'primaryRegion'],
  params: { maxUnusedDays: integer(90, 'Maximum days without access to the secret.', { min: 1, max: 3650 }) },
  messages: {
    used: 'The secret was last accessed on {{last}}. Access by a rotation function counts too.',
    new: 'The secret was created on {{created}} and has not been accessed yet.',
    unused: 'The secret was last accessed on {{last}}, {{days}} days ago; the maximum is {{max}}.',
    never: 'The secret was created on {{created}}, {{days}} days ago, and has never been accessed in this Region.',
    managed: 'The secret is managed by the service {{service}}.',
    replica: 'The secret is a replica, which may be kept for disaster recovery; its primary secret in {{region}} is evaluated.',
  },
  rationale: 'A forgotten secret often still gives access to a system, and its rotation and readers are no longer reviewed.',
  remediation: {
    text: 'Delete the secret with a recovery window after you confirmed that no application needs it, and revoke the credential in it.',
    url: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_delete-secret.html',
    impact: 'Applications that read the secret fail from the moment of deletion. It can be restored for 30 days. Delete replicas first.',
    cli: 'aws secretsmanager delete-secret --secret-id {{arn}} --recovery-window-in-days 30',
    console:
      'Open the secret in the Secrets Manager console.\nChoose Actions, then Delete secret.\nEnter a waiting period of 30 days and choose Schedule deletion.',
    notAsCode: 'Remove the secret from the template or configuration that declares it.',
  },
  // The controls also include secrets that other services manage and replicas.
  controls: {},
  related: {
    securityHub: ['SecretsManager.3'],
    awsConfig: ['secretsmanager-secret-unused'],
    nist80053: ['AC-2(1)', 'AC-2(3)', 'AC-3(15)', 'AC-5', 'AC-6'],
    prowler: ['secretsmanager_secret_unused'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params: { maxUnusedDays: max }, now, resource }) => {
    const excluded = firstVerdict(
      () => (facts.owningService === undefined ? undefined : notApplicable('managed', { service: facts.owningService })),
      () => {
        const region = facts.primaryRegion;
        return region === undefined || region === resource.region ? undefined : notApplicable('replica', { region });
      },
    );
    if (excluded !== undefined) return excluded;
    const last = facts.lastAccessedAt;
    if (last !== undefined) {
      const days = ageInDays(last, now);
      return days <= max ? pass('used', { last }) : fail('unused', { last, days, max });
    }
    const created = facts.createdAt;
    const days = ageInDays(created, now);
    return days <= max ? pass('new', { created }) : fail('never', { created, days });
  },
});
