import type { AccountFactReads } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { plain } from '../../model/plain.ts';
import { bulk } from '../../model/reads.ts';
import { blockPublicAccess } from './sources.ts';

/** Settings of EMR in each Region. */
export const emrAccountFacts: AccountFactReads<'emrBlockPublicAccess'> = {
  emrBlockPublicAccess: bulk(blockPublicAccess, (configuration) => {
    if (configuration?.BlockPublicSecurityGroupRules === undefined) return notReported('the answer holds no configuration');
    const { BlockPublicSecurityGroupRules, PermittedPublicSecurityGroupRuleRanges } = configuration;
    return plain({ BlockPublicSecurityGroupRules, PermittedPublicSecurityGroupRuleRanges });
  }),
};
