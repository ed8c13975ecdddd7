import { secretsmanagerSecretReplicasApproved } from '../../../rules/secretsmanager/secretsmanager-secret-replicas-approved.ts';
import { testRule } from '../../support/rule-tester.ts';

const approvedRegions = ['eu-west-1', 'eu-central-1'];
const replicas = (...of: readonly [region: string, status: string][]) => ({ replicas: of.map(([region, status]) => ({ region, status })) });

testRule(secretsmanagerSecretReplicasApproved, {
  base: replicas(['eu-central-1', 'InSync']),
  pass: [
    { name: 'passes for an approved Region', message: 'approved', evidence: { regions: ['eu-central-1'] }, params: { approvedRegions } },
    { name: 'passes for a replication in progress', facts: replicas(['eu-central-1', 'InProgress']), params: { approvedRegions } },
    { name: 'passes for an unknown status', facts: replicas(['eu-central-1', 'Paused']), params: { approvedRegions } },
  ],
  fail: [
    {
      name: 'fails for another Region',
      params: { approvedRegions },
      facts: replicas(['eu-central-1', 'InSync'], ['us-east-1', 'InSync']),
      message: 'outside',
      severity: 'medium',
      evidence: { regions: ['us-east-1'] },
    },
    {
      name: 'fails for another Region, where the replication failed',
      facts: replicas(['us-east-1', 'Failed']),
      message: 'outside',
      params: { approvedRegions },
    },
    {
      name: 'fails for a replication that failed',
      facts: replicas(['eu-central-1', 'Failed']),
      message: 'failed',
      severity: 'low',
      params: { approvedRegions },
    },
    {
      name: 'fails for a replication that failed, without approved Regions',
      facts: replicas(['us-east-1', 'Failed']),
      params: { approvedRegions: [] },
      message: 'failed',
    },
  ],
  notApplicable: [
    { name: 'skips with no replicas', facts: { replicas: [] }, message: 'none' },
    { name: 'skips with no approved Regions', params: { approvedRegions: [] }, message: 'anywhere' },
  ],
});
