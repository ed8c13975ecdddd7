import { allow, everything } from './iam.ts';
import { policyText } from './policy.ts';

/** Makes the facts of a policy with a document. */
type FactsOf<F> = (document: string) => F;

/** Cases of rules about policies that allow all actions on all resources. Evidence names the policy as `source`. */
export const fullAdminCases = <F>(facts: FactsOf<F>, source: string) =>
  ({
    pass: [
      { name: 'passes for an Allow of some actions', message: 'limited' },
      { name: 'passes for everything on some resources', facts: facts(policyText(allow('*', 'arn:aws:s3:::shop/*'))) },
      { name: 'passes for some actions on everything', facts: facts(policyText(allow('s3:*'))) },
      { name: 'passes for a Deny of everything', facts: facts(policyText({ ...allow('*'), Effect: 'Deny' })) },
      { name: 'passes when canceled by a Deny of everything', facts: facts(policyText(allow('*'), { ...allow('*'), Effect: 'Deny' })) },
      {
        name: 'passes for everything except identities',
        facts: facts(policyText({ Effect: 'Allow', NotAction: ['iam:*', 'organizations:*'], Resource: '*' })),
      },
    ],
    fail: [
      {
        name: 'fails for everything on everything',
        facts: facts(everything),
        message: 'admin',
        evidence: { statements: [`${source}: All`] },
      },
      {
        name: 'fails as *:* in a list',
        facts: facts(policyText(allow(['s3:GetObject', '*:*'], ['*']))),
        evidence: { statements: [`${source}: statement 1`] },
      },
      {
        name: 'fails as NotAction of something harmless',
        facts: facts(policyText({ Effect: 'Allow', NotAction: 'aws-portal:*', Resource: '*' })),
      },
      {
        name: 'fails only with MFA',
        facts: facts(policyText(allow('*', '*', { Condition: { Bool: { 'aws:MultiFactorAuthPresent': true } } }))),
        evidence: { statements: [`${source}: statement 1 (if Bool aws:multifactorauthpresent = true)`] },
      },
      {
        name: 'fails in the second statement',
        facts: facts(policyText(allow('s3:GetObject'), allow('*'))),
        evidence: { statements: [`${source}: statement 2`] },
      },
    ],
  }) as const;

/** Cases of rules about policies that allow all actions of a service. Evidence names the policy as `source`. */
export const serviceWildcardCases = <F>(facts: FactsOf<F>, source: string) =>
  ({
    pass: [
      { name: 'passes for an Allow of some actions', message: 'limited' },
      { name: 'passes for all actions of a kind', facts: facts(policyText(allow(['s3:Get*', 'dynamodb:*Item']))) },
      { name: 'passes for a Deny of a service', facts: facts(policyText({ ...allow('s3:*'), Effect: 'Deny' })) },
      {
        name: 'passes for NotAction that excludes an action of each sensitive service',
        facts: facts(
          policyText({
            Effect: 'Allow',
            NotAction: [
              'backup:*',
              'cloudtrail:*',
              'config:*',
              'guardduty:*',
              'iam:*',
              'kms:*',
              'organizations:*',
              's3:Delete*',
              'secretsmanager:*',
              'sts:*',
            ],
            Resource: '*',
          }),
        ),
      },
    ],
    fail: [
      {
        name: 'fails for a service',
        facts: facts(policyText(allow('sqs:*'))),
        message: 'whole',
        severity: 'low',
        evidence: { services: ['sqs'] },
      },
      {
        name: 'fails for a sensitive service',
        facts: facts(policyText(allow(['KMS:*', 'sns:*']))),
        severity: 'medium',
        evidence: { services: ['kms', 'sns'] },
      },
      {
        name: 'fails for a sensitive service on some resources',
        facts: facts(policyText(allow('s3:*', 'arn:aws:s3:::shop/*'))),
        severity: 'low',
      },
      {
        name: 'fails for every service',
        facts: facts(everything),
        severity: 'medium',
        evidence: { services: ['every service'], statements: [`${source}: All`] },
      },
      {
        name: 'fails for NotAction of a sensitive service',
        facts: facts(policyText({ Effect: 'Allow', NotAction: ['iam:*', 'organizations:*'], Resource: '*' })),
        severity: 'medium',
      },
    ],
  }) as const;
