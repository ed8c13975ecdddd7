import { type AnyRule, defineRuleFamily } from '../../src/core/rule.ts';
import { masterPasswordRule } from '../shared/databases/master-password.ts';
import { extendRule } from '../shared/extend-rule.ts';
import { isCustom } from './shared/engine.ts';
import { clusterVariant, exceptMembers, exceptReplicas, instanceVariant } from './shared/variants.ts';

const exceptCustom = (rule: AnyRule): AnyRule =>
  extendRule<{ readonly engine: string }>(rule, {
    facts: ['engine'],
    messages: { custom: 'RDS Custom does not manage passwords.' },
    evaluate: ({ engine }, { notApplicable }) => (isCustom(engine) ? notApplicable('custom') : undefined),
  });

export const rdsMasterPasswordManagedRules = defineRuleFamily(
  [
    { ...instanceVariant, id: 'rds-master-password-managed' },
    { ...clusterVariant, id: 'rds-cluster-master-password-managed' },
  ],
  (variant) =>
    exceptMembers(
      exceptReplicas(
        exceptCustom(
          masterPasswordRule({
            ...variant,
            page: 'rds-secrets-manager.html',
            responsibility: 'platform-and-application-management',
            globalDatabase: 'Aurora global database',
          }),
        ),
        'The database is a replica of {{source}} and uses its passwords.',
      ),
    ),
);
