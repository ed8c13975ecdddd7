import type { AnyRule } from '../../src/model/rule.ts';
import { ssmDocumentNoSecrets } from './ssm-document-no-secrets.ts';
import { ssmDocumentNotPublic } from './ssm-document-not-public.ts';
import { ssmInstanceAssociationCompliant } from './ssm-instance-association-compliant.ts';
import { ssmInstanceManaged } from './ssm-instance-managed.ts';
import { ssmInstancePatchCompliant } from './ssm-instance-patch-compliant.ts';

export const ssmRules: readonly AnyRule[] = [
  ssmDocumentNoSecrets,
  ssmDocumentNotPublic,
  ssmInstanceAssociationCompliant,
  ssmInstanceManaged,
  ssmInstancePatchCompliant,
];
