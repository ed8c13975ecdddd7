import { ecsClusterContainerInsightsEnabled } from '../../../rules/ecs/ecs-cluster-container-insights-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ecsClusterContainerInsightsEnabled, {
  base: { status: 'ACTIVE', containerInsights: 'enabled' },
  pass: [
    { name: 'passes when enabled', message: 'enabled' },
    { name: 'passes with enhanced observability', facts: { containerInsights: 'enhanced' } },
  ],
  fail: [
    { name: 'fails when disabled', facts: { containerInsights: 'disabled' }, message: 'disabled' },
    { name: 'fails when not set', facts: { containerInsights: undefined } },
    { name: 'fails when not set in a cluster that failed', facts: { status: 'FAILED', containerInsights: undefined } },
  ],
  notApplicable: [{ name: 'skips an inactive cluster', facts: { status: 'INACTIVE', containerInsights: 'disabled' }, message: 'inactive' }],
  undecided: [{ name: 'is unknown for an unknown setting', facts: { containerInsights: 'partial' }, message: 'unknown' }],
});
