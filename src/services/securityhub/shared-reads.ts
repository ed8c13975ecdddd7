import type { SharedRead } from '../../core/collector.ts';
import type { SecurityStandard } from './facts.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import { securityHub } from './clients.ts';

/** Enabled standards of Security Hub in a Region; `undefined`: Security Hub is not enabled. */
export const securityStandards: SharedRead<readonly SecurityStandard[]> = {
  name: 'securityhub:GetEnabledStandards',
  scope: 'regional',
  apiCalls: [apiCalls(securityHub, 'GetEnabledStandards')],
  // https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetEnabledStandards.html
  notConfiguredErrorCodes: ['InvalidAccessException'],
  load: async (aws) => {
    const standards: SecurityStandard[] = [];
    for await (const { StandardsSubscriptions = [] } of aws.pages(securityHub, 'GetEnabledStandards', {
      input: { MaxResults: 100 },
      token: 'NextToken',
    })) {
      for (const { StandardsArn = '', StandardsStatus = 'unknown' } of StandardsSubscriptions) {
        // arn:aws:securityhub:REGION::standards/NAME/v/VERSION
        standards.push({ name: StandardsArn.replace(/^.*?(standards|ruleset)\//, ''), status: StandardsStatus });
      }
    }
    return standards;
  },
};
