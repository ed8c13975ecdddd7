import type { FactsByType } from '../../../src/core/facts.ts';
import { firstVerdict } from '../../../src/core/first-verdict.ts';
import { defineRule } from '../../../src/core/rule.ts';
import { ingressFromClients } from '../code-snippets.ts';
import { internetSources } from '../database-network.ts';
import type { DatabaseVariant, RuleFields } from './variants.ts';

/** Returns the default security groups that allow inbound traffic. */
const openDefaultGroups = (facts: Pick<FactsByType['AWS::RDS::DBInstance'], 'groupRules' | 'defaultGroups'>): readonly string[] =>
  facts.defaultGroups.filter((id) => (facts.groupRules[id] ?? []).length > 0);

export const securityGroupsRule = ({
  id,
  resourceType,
  plural,
  guide,
  page,
  rationale,
}: DatabaseVariant & Omit<RuleFields, 'controls'> & { readonly rationale: string }) =>
  defineRule({
    id,
    title: `Security groups of ${plural} should not be open to the internet`,
    resourceType,
    responsibility: 'firewall-configuration',
    severity: 'high',
    tier: 2,
    fix: 'close-ports',
    facts: ['groupRules', 'prefixLists', 'port', 'defaultGroups'],
    messages: {
      closed: 'The security groups do not allow the internet to reach the port.',
      open: 'The security groups allow {{sources}} to reach the port.',
      defaultGroup: 'The database uses the default security group of its VPC ({{groups}}), which allows inbound traffic.',
    },
    rationale,
    remediation: {
      text: 'Allow only the security groups of the clients to reach the port, and give the database its own security group.',
      url: `${guide}/${page}`,
      impact: 'Clients outside the remaining sources can no longer connect. Add rules for known clients first.',
      cli: [
        'aws ec2 authorize-security-group-ingress --group-id SECURITY_GROUP_ID --protocol tcp --port PORT --source-group CLIENT_SECURITY_GROUP_ID',
        'aws ec2 revoke-security-group-ingress --group-id SECURITY_GROUP_ID --protocol tcp --port PORT --cidr 0.0.0.0/0',
      ].join('\n'),
      console: [
        'Open the Amazon VPC console and choose Security groups.',
        'Select the security group and choose Edit inbound rules.',
        'Replace the sources 0.0.0.0/0 and ::/0 with the security groups of the clients, and save the rules.',
      ].join('\n'),
      ...ingressFromClients,
    },
    controls: {},
    evaluate: (facts, { pass, fail }) => {
      const closed = () =>
        firstVerdict(
          () => (internetSources(facts).length === 0 ? pass('closed') : undefined),
          () => (internetSources(facts, 'any-port').length === 0 ? pass('closed') : undefined),
        );
      const failed = firstVerdict(
        () => (closed() === undefined ? fail('open', { sources: internetSources(facts) }) : undefined),
        () => {
          const groups = openDefaultGroups(facts);
          if (groups.length === 0) return undefined;
          return fail('defaultGroup', { groups }, () =>
            closed() === undefined
              ? undefined
              : { severity: 'medium', because: 'the group allows only other resources in the default group' },
          );
        },
      );
      return failed ?? pass('closed');
    },
  });
