import { cloudFormationResource } from '../shared/code-snippets.ts';
import { ageInDays } from '../shared/age.ts';
import { rotatingService } from './shared/managed-rotation.ts';
import { firstVerdict, holdsAny } from '../../src/core/first-verdict.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const secretsmanagerSecretRotated = defineRule({
  id: 'secretsmanager-secret-rotated',
  replaces: ['account-secrets-rotated'],
  title: 'Secrets Manager secrets should be rotated automatically',
  resourceType: 'AWS::SecretsManager::Secret',
  responsibility: 'platform-and-application-management',
  severity: 'medium',
  tier: 1,
  facts: ['owningService', 'primaryRegion', 'rotationEnabled', 'lastRotatedAt', 'nextRotationAt', 'createdAt'],
  params: { maxRotationDays: integer(90, 'Maximum days between two rotations.', { min: 1, max: 1000 }) },
  messages: {
    rotated: 'The secret was last rotated on {{last}}.',
    new: 'The secret was created on {{created}} and is rotated automatically.',
    managed: '{{service}} rotates the secret.',
    off: 'Automatic rotation is turned off.',
    overdue: 'The rotation due on {{due}} did not succeed.',
    old: 'The secret was last rotated on {{last}}; the maximum is {{days}} days.',
    replica: 'The secret is a replica; its primary secret in {{region}} is evaluated.',
  },
  rationale: 'A secret that is not rotated remains valid for anyone who ever saw it, for example in a log or a backup.',
  remediation: {
    text: 'Turn on automatic rotation, or use managed rotation if the service supports it.',
    url: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html',
    impact:
      'The command rotates the secret at once. Clients that cache the old value lose access; add --no-rotate-immediately to wait for the schedule.',
    cli: 'aws secretsmanager rotate-secret --secret-id {{arn}} --rotation-lambda-arn ROTATION_FUNCTION_ARN --rotation-rules AutomaticallyAfterDays=30 --no-rotate-immediately',
    console:
      'Open the secret in the Secrets Manager console.\nUnder Rotation, choose Edit rotation, turn on Automatic rotation and select a rotation function.',
    terraform: `resource "aws_secretsmanager_secret_rotation" "this" {
  secret_id           = "{{arn}}"
  rotation_lambda_arn = "ROTATION_FUNCTION_ARN"
  rotation_rules {
    automatically_after_days = 30
  }
}`,
    cloudFormation: cloudFormationResource(
      'AWS::SecretsManager::RotationSchedule',
      "SecretId: '{{arn}}'",
      'RotationLambdaARN: ROTATION_FUNCTION_ARN',
      'RotationRules:',
      '  AutomaticallyAfterDays: 30',
    ),
  },
  controls: {
    securityHub: ['SecretsManager.1', 'SecretsManager.2', 'SecretsManager.4'],
    awsConfig: [
      'secretsmanager-rotation-enabled-check',
      'secretsmanager-scheduled-rotation-success-check',
      'secretsmanager-secret-periodic-rotation',
    ],
    nist80053: ['AC-2(1)', 'AC-3(15)', 'IA-5'],
    prowler: ['secretsmanager_automatic_rotation_enabled', 'secretsmanager_secret_rotated_periodically'],
    cloudsploit: ['secretRotationEnabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params: { maxRotationDays }, now, resource }) => {
    const region = facts.primaryRegion;
    if (region !== undefined && region !== resource.region) return notApplicable('replica', { region });
    const service = () => rotatingService(facts.owningService);
    const isManaged = () => service() !== undefined;
    const failure = firstVerdict(
      () => (holdsAny(() => facts.rotationEnabled, isManaged) ? undefined : fail('off')),
      () => {
        const due = facts.nextRotationAt;
        // The rotation window is at most a day.
        return due !== undefined && ageInDays(due, now) >= 2 ? fail('overdue', { due }) : undefined;
      },
      () => {
        const rotated = facts.lastRotatedAt;
        const isRecent = (date: string) => ageInDays(date, now) <= maxRotationDays;
        // AWS does not document that it shows a date for every service that rotates secrets.
        const accepted = rotated === undefined ? holdsAny(isManaged, () => isRecent(facts.createdAt)) : isRecent(rotated);
        return accepted ? undefined : fail('old', { last: rotated ?? 'never', days: maxRotationDays });
      },
    );
    if (failure !== undefined) return failure;
    const last = facts.lastRotatedAt;
    if (last !== undefined) return pass('rotated', { last });
    const isNew = pass('new', { created: () => facts.createdAt });
    const managed = () => {
      const name = service();
      return name === undefined ? undefined : pass('managed', { service: name });
    };
    return firstVerdict(managed, () => isNew) ?? isNew;
  },
});
