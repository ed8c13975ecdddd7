import type { LoggingConfiguration, LogScope, Scope as WafScope } from '@aws-sdk/client-wafv2';
import type { SharedRead } from '../../core/collector.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { wafV2 } from './clients.ts';
import type { WebAclLogging } from './facts.ts';

const loggingOf = ({ LogDestinationConfigs = [], LogScope, RedactedFields = [], LoggingFilter }: LoggingConfiguration): WebAclLogging => ({
  destinations: LogDestinationConfigs,
  scope: LogScope ?? 'CUSTOMER',
  redactedHeaders: RedactedFields.flatMap(({ SingleHeader }) => SingleHeader?.Name?.toLowerCase() ?? []),
  filtered: LoggingFilter?.DefaultBehavior === 'DROP' || LoggingFilter?.Filters?.some(({ Behavior }) => Behavior === 'DROP') === true,
});

/** A listing returns one log scope only, by default that of the customer (https://docs.aws.amazon.com/waf/latest/APIReference/API_ListLoggingConfigurations.html). */
const loggingIn = (Scope: WafScope, logScopes: readonly LogScope[]): SharedRead<ReadonlyMap<string, readonly WebAclLogging[]>> => ({
  name: `wafv2:ListLoggingConfigurations ${Scope} ${logScopes.join(' ')}`,
  scope: 'regional',
  apiCalls: [apiCalls(wafV2, 'ListLoggingConfigurations')],
  notConfiguredErrorCodes: [],
  load: async (aws) => {
    const requests = logScopes.map((LogScope) => ({ Scope, LogScope, Limit: 100 }));
    const found = await mapConcurrently(requests, async (input) => {
      const configurations: LoggingConfiguration[] = [];
      for await (const page of aws.pages(wafV2, 'ListLoggingConfigurations', { input, token: 'NextMarker' }))
        configurations.push(...(page.LoggingConfigurations ?? []));
      return configurations.map((configuration) => ({ LogScope: input.LogScope, ...configuration }));
    });
    const byAcl = Map.groupBy(found.flat(), ({ ResourceArn = '' }) => ResourceArn);
    return new Map(Array.from(byAcl, ([arn, configurations]) => [arn, configurations.map(loggingOf)]));
  },
});

/** Logging that customers configure, by ARN of the web ACL. */
export const customerLogging = { REGIONAL: loggingIn('REGIONAL', ['CUSTOMER']), CLOUDFRONT: loggingIn('CLOUDFRONT', ['CUSTOMER']) };

const OTHER_LOG_SCOPES = ['SECURITY_LAKE', 'CLOUDWATCH_TELEMETRY_RULE_MANAGED'] as const;

/** Logging that other services configure, by ARN of the web ACL. */
export const otherLogging = { REGIONAL: loggingIn('REGIONAL', OTHER_LOG_SCOPES), CLOUDFRONT: loggingIn('CLOUDFRONT', OTHER_LOG_SCOPES) };
