import { iamPrincipalInlinePoliciesNoServiceWildcardsRules } from '../../../rules/iam/iam-principal-inline-policies-no-service-wildcards.ts';
import { allow, everything, inline, malformed, readOnly } from '../../support/resources/iam.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

const facts = (document: string) => ({ inlinePolicies: [inline('reader', readOnly), inline('more', document)] });

testRuleFamily(iamPrincipalInlinePoliciesNoServiceWildcardsRules, {
  base: { inlinePolicies: [inline('reader', readOnly)], path: '/' },
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
      evidence: { services: ['every service'], statements: ['more: All'] },
    },
    {
      name: 'fails for NotAction of a sensitive service',
      facts: facts(policyText({ Effect: 'Allow', NotAction: ['iam:*', 'organizations:*'], Resource: '*' })),
      severity: 'medium',
    },
    {
      name: 'fails next to a malformed policy',
      facts: { inlinePolicies: [inline('broken', malformed), inline('more', everything)] },
    },
  ],
  notApplicable: [
    { name: 'skips with no inline policy', facts: { inlinePolicies: [] }, message: 'none' },
    {
      name: 'skips a service-linked role',
      facts: { ...facts(everything), path: '/aws-service-role/x.amazonaws.com/' },
      message: 'serviceLinked',
    },
  ],
  undecided: [{ name: 'is unknown for a malformed policy', facts: facts(malformed), message: 'malformed' }],
});
