import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const accountSecretsRotated = defineRule({
  id: 'account-secrets-rotated',
  title: 'Secrets of applications should be rotated',
  resourceType: 'AWS::SecretsManager::Secret',
  responsibility: 'platform-and-application-management',
  severity: 'medium',
  tier: 2,
  facts: ['owningService', 'primaryRegion', 'rotationEnabled', 'lastRotatedAt', 'nextRotationAt', 'createdAt'],
  params: { maxRotationDays: integer(90, 'Most days between two rotations.', { min: 1, max: 1000 }) },
  messages: {
    rotated: 'The secret was last rotated {{last}}.',
    new: 'The secret was made {{created}} and will be rotated by itself.',
    managed: 'The secret is rotated by {{service}}.',
    off: 'The secret is not rotated by itself.',
    overdue: 'The secret should have been rotated by {{due}}.',
    old: 'The secret was last rotated {{last}}, more than {{days}} days ago.',
    replica: 'The secret is a replica and is rotated in {{region}}.',
  },
  rationale: 'A secret that never changes stays of use to everybody who ever saw it: in a log, a backup, or on a laptop that was sold.',
  remediation: {
    text: 'Turn on automatic rotation; let the service that needs the secret manage it where it can.',
    url: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html',
    cli: 'aws secretsmanager rotate-secret --secret-id SECRET --rotation-lambda-arn FUNCTION_ARN --rotation-rules AutomaticallyAfterDays=30',
  },
  controls: {
    securityHub: ['SecretsManager.1', 'SecretsManager.2', 'SecretsManager.4'],
    awsConfig: [
      'secretsmanager-rotation-enabled-check',
      'secretsmanager-scheduled-rotation-success-check',
      'secretsmanager-secret-periodic-rotation',
    ],
    cis: ['7.0:2.21'],
    nist80053: ['AC-2(1)', 'AC-3(15)', 'IA-5'],
    prowler: ['secretsmanager_automatic_rotation_enabled', 'secretsmanager_secret_rotated_periodically'],
    cloudsploit: ['secretRotationEnabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params: { maxRotationDays }, now, resource }) => {
    const { owningService, primaryRegion } = facts;
    if (owningService !== undefined) return pass('managed', { service: owningService });
    if (primaryRegion !== undefined && primaryRegion !== resource.region) return notApplicable('replica', { region: primaryRegion });
    if (!facts.rotationEnabled) return fail('off');
    const due = facts.nextRotationAt;
    // AWS rotates within a window of a day at most.
    if (due !== undefined && ageInDays(due, now) >= 2) return fail('overdue', { due });
    const last = facts.lastRotatedAt;
    if (ageInDays(last ?? facts.createdAt, now) > maxRotationDays) return fail('old', { last: last ?? 'never', days: maxRotationDays });
    return last === undefined ? pass('new', { created: facts.createdAt }) : pass('rotated', { last });
  },
});
