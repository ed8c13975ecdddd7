import { defineRuleFamily } from '../../src/core/rule.ts';
import { securityGroupsRule } from '../shared/databases/security-groups.ts';
import { clusterVariant, exceptMembers, instanceVariant } from './shared/variants.ts';

export const rdsSecurityGroupNotOpenRules = defineRuleFamily(
  [
    { ...instanceVariant, id: 'rds-security-group-not-open' },
    { ...clusterVariant, id: 'rds-cluster-security-group-not-open' },
  ],
  (variant) =>
    exceptMembers(
      securityGroupsRule({
        ...variant,
        page: 'Overview.RDSSecurityGroups.html',
        rationale: 'With an open security group, the database is exposed as soon as it gets a public address.',
      }),
    ),
);
