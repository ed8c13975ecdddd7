import { isTerminated } from '../shared/instance-state.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceImdsv2Required = defineRule({
  id: 'ec2-instance-imdsv2-required',
  title: 'EC2 instances should accept only token-based metadata requests (IMDSv2)',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'operating-system',
  severity: 'high',
  tier: 1,
  fix: 'imdsv2',
  facts: ['state', 'metadataOptions'],
  messages: {
    required: 'Metadata requests need a token (hop limit {{hops}}).',
    noService: 'The instance has no metadata service.',
    optional: 'Metadata requests are answered without a token.',
    unclear: 'EC2 does not say whether tokens are required.',
    gone: 'The instance is {{state}}.',
  },
  rationale: 'Without tokens, a server that can be talked into fetching a URL hands out the credentials of the instance role.',
  remediation: {
    text: 'Require tokens once nothing on the instance uses IMDSv1 any more; the metric MetadataNoToken shows that.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-existing-instances.html',
    cli: 'aws ec2 modify-instance-metadata-options --instance-id INSTANCE --http-tokens required --http-endpoint enabled',
  },
  controls: {
    securityHub: ['EC2.8'],
    awsConfig: ['ec2-imdsv2-check'],
    cis: ['3.0:5.6', '5.0:5.7', '6.0:6.7', '7.0:6.7'],
    nist80053: ['AC-3', 'AC-3(15)', 'AC-3(7)', 'AC-6'],
    prowler: ['ec2_instance_imdsv2_enabled', 'ec2_confidential_workload_host_imdsv2_not_enforced'],
    cloudsploit: ['ec2MetadataOptions'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    if (isTerminated(facts.state)) return notApplicable('gone', { state: facts.state });
    const { HttpTokens, HttpEndpoint, HttpPutResponseHopLimit } = facts.metadataOptions;
    const hops = HttpPutResponseHopLimit ?? 'not known';
    if (HttpEndpoint === 'disabled') return pass('noService');
    if (HttpTokens === 'required') return pass('required', { hops });
    return HttpTokens === 'optional' ? fail('optional', { hops }) : indeterminate('unclear');
  },
});
