import type { Source } from '../../model/collector.ts';
import type { SecurityStandard } from '../../model/facts/account.ts';
import { reads } from '../../model/reads.ts';
import { securityHub } from '../sdk/services.ts';

/** Standards of Security Hub that are on in a Region; `undefined`: Security Hub itself is not. */
export const securityStandards: Source<readonly SecurityStandard[]> = {
  name: 'securityhub:GetEnabledStandards',
  scope: 'regional',
  reads: [reads(securityHub, 'GetEnabledStandards')],
  // https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetEnabledStandards.html
  absent: ['InvalidAccessException'],
  load: async (aws) => {
    const standards: SecurityStandard[] = [];
    for await (const { StandardsSubscriptions = [] } of aws.pages(securityHub, 'GetEnabledStandards', { MaxResults: 100 }, 'NextToken')) {
      for (const { StandardsArn = '', StandardsStatus = 'unknown' } of StandardsSubscriptions) {
        // arn:aws:securityhub:REGION::standards/NAME/v/VERSION
        standards.push({ name: StandardsArn.replace(/^.*?(standards|ruleset)\//, ''), status: StandardsStatus });
      }
    }
    return standards;
  },
};
