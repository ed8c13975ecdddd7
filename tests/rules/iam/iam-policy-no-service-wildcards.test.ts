import { iamPolicyNoServiceWildcards } from '../../../rules/iam/iam-policy-no-service-wildcards.ts';
import { allow, everything, malformed, readOnly } from '../../support/resources/iam.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const facts = (document: string) => ({ document });

testRule(iamPolicyNoServiceWildcards, {
  base: { document: readOnly, attachments: 1, boundaryUses: 0 },
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
      name: 'fails for a sensitive service, attached to nothing',
      facts: { document: policyText(allow('kms:*')), attachments: 0 },
      severity: 'low',
    },
    {
      name: 'fails for every service',
      facts: facts(everything),
      severity: 'medium',
      evidence: { services: ['every service'], statements: ['the-resource: All'] },
    },
    {
      name: 'fails for NotAction of a sensitive service',
      facts: facts(policyText({ Effect: 'Allow', NotAction: ['iam:*', 'organizations:*'], Resource: '*' })),
      severity: 'medium',
    },
  ],
  notApplicable: [
    {
      name: 'skips only a permissions boundary',
      facts: { document: policyText(allow('s3:*')), attachments: 0, boundaryUses: 1 },
      message: 'boundary',
    },
  ],
  undecided: [{ name: 'is unknown with no policy', facts: { document: malformed }, message: 'malformed' }],
});
