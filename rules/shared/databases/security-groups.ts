import type { FactsByType } from '../../../src/core/facts.ts';
import { firstVerdict } from '../../../src/core/first-verdict.ts';
import { defineRule } from '../../../src/core/rule.ts';
import { restrictToClients } from '../code-snippets.ts';
import { databaseOpenings } from '../database-network.ts';
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
      open: 'Security groups open the port to the internet: {{openings}}.',
      defaultGroup: 'The database uses the default security group of its VPC ({{groups}}), which allows inbound traffic.',
    },
    rationale,
    remediation: {
      text: 'Allow only the security groups of the clients to reach the port, and give the database its own security group.',
      url: `${guide}/${page}`,
      ...restrictToClients,
    },
    controls: {},
    evaluate: (facts, { pass, fail }) => {
      const openings = () => databaseOpenings(facts);
      const failed = firstVerdict(
        () => (openings().length > 0 ? fail('open', { openings }) : undefined),
        () => {
          const groups = openDefaultGroups(facts);
          if (groups.length === 0) return undefined;
          return fail('defaultGroup', { groups }, () =>
            openings().length > 0
              ? undefined
              : { severity: 'medium', because: 'the group allows only other resources in the default group' },
          );
        },
      );
      return failed ?? pass('closed');
    },
  });
