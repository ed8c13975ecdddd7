import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule, type SeverityChange } from '../../src/core/rule.ts';
import { publicAccess } from '../shared/resource-policies.ts';
import { changePolicy, guide } from './shared/snippets.ts';

export const opensearchDomainPolicyNotPublic = defineRule({
  id: 'opensearch-domain-policy-not-public',
  title: 'OpenSearch domain access policies should not grant public access',
  resourceType: 'AWS::OpenSearch::Domain',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  exposesPublicly: true,
  facts: ['policy', 'fineGrainedAccess', 'endpoint'],
  messages: {
    noPolicy: 'The domain does not have an access policy.',
    restricted: 'The access policy does not grant public access.',
    public: 'The access policy allows everyone to use {{actions}}.',
    malformed: 'The access policy is malformed: {{problem}}.',
  },
  rationale:
    'Requests that match such a policy need no signature. Without fine-grained access control, everyone who reaches the endpoint reads and deletes indexes.',
  remediation: {
    text: 'Name the principals in the access policy. With fine-grained access control, map their IAM roles to roles of the domain.',
    url: `${guide}/ac.html`,
    impact:
      'Clients that only the public statement allows lose access, such as clients that sign in with a password. Save the policy first.',
    ...changePolicy('Under Access policy, name the principals.'),
  },
  controls: { cloudsploit: ['opensearchExposedDomain'] },
  related: { prowler: ['opensearch_service_domains_not_publicly_accessible'] },
  evaluate: (facts, verdicts, { resource: { accountId, arn } }) =>
    publicAccess(facts, verdicts, {
      accountId,
      arn,
      service: 'es',
      resources: [arn, `${arn}/*`],
      // AWS documents open policies for domains with fine-grained access control, which authenticate the users themselves.
      severityOf: () => {
        return firstVerdict<SeverityChange>(
          () => {
            const { enabled, anonymous } = facts.fineGrainedAccess;
            if (!enabled || anonymous) return undefined;
            return { severity: 'medium', because: 'fine-grained access control authenticates every request' };
          },
          () => {
            if (facts.endpoint !== 'vpc') return undefined;
            return { severity: 'medium', because: 'only networks that are connected to the VPC reach the endpoint' };
          },
        );
      },
    }),
});
