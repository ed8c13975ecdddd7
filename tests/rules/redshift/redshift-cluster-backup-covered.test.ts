import { redshiftClusterBackupCovered } from '../../../rules/redshift/redshift-cluster-backup-covered.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:redshift:eu-west-1:111122223333:cluster:sales';
const backup = (selection: object, optedIn = true) => ({ backup: { optedIn, selections: [{ plan: 'daily', ...selection }] } });

testRule(redshiftClusterBackupCovered, {
  resource: { id: 'sales', arn, tags: { team: 'orders' } },
  base: backup({ resources: [arn] }),
  pass: [
    { name: 'passes when a plan names the cluster', message: 'covered' },
    { name: 'passes when a plan selects all clusters', facts: backup({ resources: ['arn:aws:redshift:*:*:cluster:*'] }) },
    {
      name: 'passes when a plan names clusters, without the opt-in',
      facts: backup({ resources: ['arn:aws:redshift:*:*:cluster:*'] }, false),
    },
    { name: 'passes when a plan selects by tag', facts: backup({ anyTag: [{ key: 'team', value: 'orders' }] }) },
  ],
  fail: [
    { name: 'fails without plans', facts: { backup: { optedIn: true, selections: [] } }, message: 'uncovered' },
    {
      name: 'fails when a plan excludes the cluster',
      facts: backup({ resources: ['*'], notResources: [arn] }),
      message: 'uncovered',
    },
    { name: 'fails without the opt-in', facts: backup({ anyTag: [{ key: 'team', value: 'orders' }] }, false), message: 'optedOut' },
  ],
  undecided: [
    {
      name: 'is unknown when tags could not be read',
      resource: { tags: null },
      facts: backup({ anyTag: [{ key: 'team', value: 'orders' }] }),
      message: 'unknown',
    },
  ],
});
