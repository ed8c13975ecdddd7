import type { AnyRule } from '../../src/core/rule.ts';
import { configAggregatorOrganizationWide } from './config-aggregator-organization-wide.ts';
import { configDeliveryHealthy } from './config-delivery-healthy.ts';
import { configHistoryRetained } from './config-history-retained.ts';
import { configRecorderEnabled } from './config-recorder-enabled.ts';

export const configRules: readonly AnyRule[] = [
  configAggregatorOrganizationWide,
  configDeliveryHealthy,
  configHistoryRetained,
  configRecorderEnabled,
];
