import { emrReleases, standardSupport } from './shared/releases.ts';
import { isOld, supportParams, supportState } from '../shared/support-dates.ts';
import { defineRule } from '../../src/core/rule.ts';

export const emrClusterReleaseSupported = defineRule({
  id: 'emr-cluster-release-supported',
  title: 'EMR clusters should use a release in standard support',
  resourceType: 'AWS::EMR::Cluster',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 3,
  fix: 'supported-versions',
  facts: ['releaseLabel'],
  params: supportParams,
  messages: {
    supported: '{{release}} is in standard support at least until {{earliest}}, as of {{asOf}}.',
    old: '{{release}} was in standard support at least until {{earliest}} as of {{asOf}}; Onus has no newer dates.',
    ending: 'Standard support of {{release}} ends on {{latest}}.',
    ended: 'Standard support of {{release}} ended on {{latest}} or before.',
    between: 'Standard support of {{release}} ends between {{earliest}} and {{latest}}; the day is not known to Onus.',
    unknown: 'When standard support of {{release}} ends is not known as of {{asOf}}.',
    ami: 'The cluster runs an AMI version from before EMR had releases.',
  },
  rationale: 'After standard support a release gets no more patches: known flaws of Hadoop, Spark and all that comes with them stay open.',
  remediation: {
    text: 'Start the cluster again with the newest release, after a test of your jobs with it.',
    url: emrReleases.source,
  },
  controls: {},
  evaluate: ({ releaseLabel: release }, { pass, fail, indeterminate }, { params, now }) => {
    if (release === undefined) return fail('ami');
    const { asOf } = emrReleases;
    const span = standardSupport(release);
    if (span === undefined) return indeterminate('unknown', { release, asOf });
    const { earliest = 'a day long ago', latest = 'a day to come' } = span;
    const evidence = { release, earliest, latest, asOf };
    const stateAt = (day: string | undefined) => (day === undefined ? undefined : supportState(day, params.warnDays, now));
    if (stateAt(span.latest) === 'ended') return fail('ended', evidence);
    if (stateAt(span.earliest) === 'supported') return pass(isOld(emrReleases, params.maxDataAgeDays, now) ? 'old' : 'supported', evidence);
    if (span.latest === undefined) {
      return stateAt(span.earliest) === 'ending' ? pass('supported', evidence) : indeterminate('unknown', evidence);
    }
    if (stateAt(span.latest) === 'ending') return fail('ending', evidence, { severity: 'low', because: 'support has not ended yet' });
    return indeterminate('between', evidence);
  },
});
