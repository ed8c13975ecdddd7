import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { emrReleases, supportOf } from './shared/releases.ts';
import { isOld, supportParams, supportState } from '../shared/support-dates.ts';
import { defineRule } from '../../src/core/rule.ts';

export const emrClusterReleaseSupported = defineRule({
  id: 'emr-cluster-release-supported',
  title: 'EMR clusters should use a supported release',
  resourceType: 'AWS::EMR::Cluster',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 3,
  fix: 'supported-versions',
  facts: ['releaseLabel'],
  params: supportParams,
  messages: {
    supported: '{{release}} is supported until {{until}}, as of {{asOf}}.',
    newer: '{{release}} is newer than the support dates in Onus, as of {{asOf}}. EMR supports each release for at least 24 months.',
    old: '{{release}} is supported until {{until}} as of {{asOf}}. Onus does not have newer support dates.',
    ending: 'Support of {{release}} ends on {{until}}.',
    limited: 'Full support of {{release}} ended on {{until}}. Extended support with critical security fixes ends on {{limited}}.',
    ended: 'Support of {{release}} ended on {{until}}.',
    unknown: 'The end of support of {{release}} is unknown, as of {{asOf}}.',
    ami: 'The cluster uses an EMR AMI version from before EMR release 4.0, which is not supported.',
  },
  rationale: 'Releases get no fixes after the end of support. Known vulnerabilities in Hadoop, Spark and the operating system stay open.',
  remediation: {
    text: 'Test your jobs with the newest release, then replace the cluster with one that uses it.',
    url: 'https://docs.aws.amazon.com/emr/latest/ReleaseGuide/emr-standard-support.html',
    impact:
      'The release of a running cluster cannot be changed. Data in HDFS is lost when the old cluster is terminated; copy it to S3 first.',
    cli: 'aws emr list-release-labels\naws emr describe-cluster --cluster-id {{id}}',
    console:
      'Open Amazon EMR, choose the cluster and Clone.\nChoose the newest release, create the cluster, and terminate the old one after a test.',
    terraform: terraformResource('aws_emr_cluster', 'name          = "{{name}}"', 'release_label = "SUPPORTED_RELEASE"'),
    cloudFormation: cloudFormationResource('AWS::EMR::Cluster', "Name: '{{name}}'", 'ReleaseLabel: SUPPORTED_RELEASE'),
  },
  controls: {},
  evaluate: ({ releaseLabel: release }, { pass, fail, indeterminate }, { params, now }) => {
    if (release === undefined) return fail('ami');
    const { asOf } = emrReleases;
    const support = supportOf(release);
    if (support === undefined) return indeterminate('unknown', { release, asOf });
    const { full: until, limited, isNewer } = support;
    const state = supportState(until, params.warnDays, now);
    if (isNewer) return state === 'supported' ? pass('newer', { release, asOf }) : indeterminate('unknown', { release, asOf });
    if (state === 'supported') return pass(isOld(emrReleases, params.maxDataAgeDays, now) ? 'old' : 'supported', { release, until, asOf });
    if (state === 'ending') return fail('ending', { release, until }, { severity: 'low', because: 'support has not ended yet' });
    if (limited === undefined || supportState(limited, 0, now) === 'ended') return fail('ended', { release, until: limited ?? until });
    return fail(
      'limited',
      { release, until, limited },
      { severity: 'medium', because: 'extended support includes critical security fixes' },
    );
  },
});
