import type { AccountFactReads } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { toJson } from '../../core/to-json.ts';
import { shared } from '../../core/fact-reads.ts';
import { blockPublicAccess } from './shared-reads.ts';

/** Account settings of EMR in each Region. */
export const emrAccountFacts: AccountFactReads<'emrBlockPublicAccess'> = {
  emrBlockPublicAccess: shared(blockPublicAccess, (configuration) => {
    if (configuration?.BlockPublicSecurityGroupRules === undefined) return notReported('the response does not include the configuration');
    const { BlockPublicSecurityGroupRules, PermittedPublicSecurityGroupRuleRanges } = configuration;
    return toJson({ BlockPublicSecurityGroupRules, PermittedPublicSecurityGroupRuleRanges });
  }),
};
