import { cloudFormationResource } from '../shared/code-snippets.ts';
import { isTerminated } from '../shared/instance-state.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceImdsv2Required = defineRule({
  id: 'ec2-instance-imdsv2-required',
  title: 'EC2 instances should require IMDSv2',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'operating-system',
  severity: 'high',
  tier: 1,
  fix: 'imdsv2',
  facts: ['state', 'metadataOptions'],
  messages: {
    required: 'IMDSv2 is required (hop limit {{hops}}).',
    noService: 'The instance metadata service is turned off.',
    optional: 'IMDSv2 is optional: requests without a token are allowed.',
    unclear: 'EC2 does not report whether IMDSv2 is required.',
    gone: 'The instance is {{state}}.',
  },
  rationale: 'With IMDSv1, a server-side request forgery vulnerability is enough to steal the credentials of the instance role.',
  remediation: {
    text: 'Require IMDSv2 after the CloudWatch metric MetadataNoToken shows that the instance no longer uses IMDSv1.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-existing-instances.html',
    impact: 'The change takes effect at once without a restart. Software that supports only IMDSv1 fails to get credentials.',
    cli: 'aws ec2 modify-instance-metadata-options --instance-id {{id}} --http-tokens required --http-endpoint enabled',
    console:
      'Open the Amazon EC2 console and choose Instances.\nSelect the instance and choose Actions, Instance settings, Modify instance metadata options.\nFor IMDSv2, choose Required.\nChoose Save.',
    terraform:
      'resource "aws_instance" "this" {\n  metadata_options {\n    http_endpoint = "enabled"\n    http_tokens   = "required"\n  }\n}',
    cloudFormation: cloudFormationResource('AWS::EC2::Instance', 'MetadataOptions:', '  HttpEndpoint: enabled', '  HttpTokens: required'),
  },
  controls: {
    securityHub: ['EC2.8'],
    awsConfig: ['ec2-imdsv2-check'],
    cis: ['3.0:5.6', '5.0:5.7', '6.0:6.7', '7.0:6.7'],
    nist80053: ['AC-3', 'AC-3(15)', 'AC-3(7)', 'AC-6'],
    prowler: ['ec2_instance_imdsv2_enabled', 'ec2_confidential_workload_host_imdsv2_not_enforced'],
    cloudsploit: ['ec2MetadataOptions'],
  },
  fixedFacts: ({ metadataOptions }) => ({ metadataOptions: { ...metadataOptions, HttpTokens: 'required' as const } }),
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    if (isTerminated(facts.state)) return notApplicable('gone', { state: facts.state });
    const { HttpTokens, HttpEndpoint, HttpPutResponseHopLimit } = facts.metadataOptions;
    const hops = HttpPutResponseHopLimit ?? 'unknown';
    if (HttpEndpoint === 'disabled') return pass('noService');
    if (HttpTokens === 'required') return pass('required', { hops });
    return HttpTokens === 'optional' ? fail('optional', { hops }) : indeterminate('unclear');
  },
});
