import { ecsClusterContainerInsightsEnabled } from '../../../rules/ecs/ecs-cluster-container-insights-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ecsClusterContainerInsightsEnabled, {
  base: { status: 'ACTIVE', containerInsights: 'enabled' },
  pass: [
    { name: 'enabled', message: 'enabled' },
    { name: 'with enhanced observability', facts: { containerInsights: 'enhanced' } },
  ],
  fail: [
    { name: 'disabled', facts: { containerInsights: 'disabled' }, message: 'disabled' },
    { name: 'not set', facts: { containerInsights: undefined } },
    { name: 'not set in a cluster that failed', facts: { status: 'FAILED', containerInsights: undefined } },
  ],
  notApplicable: [{ name: 'an inactive cluster', facts: { status: 'INACTIVE', containerInsights: 'disabled' }, message: 'inactive' }],
  undecided: [{ name: 'an unknown setting', facts: { containerInsights: 'partial' }, message: 'unknown' }],
});
