import { isOn, optionOf } from './shared/options.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elasticbeanstalkEnvironmentDatabaseDecoupled = defineRule({
  id: 'elasticbeanstalk-environment-database-decoupled',
  title: 'Databases should outlive the Beanstalk environment',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'backups',
  severity: 'medium',
  tier: 3,
  facts: ['options'],
  messages: {
    kept: 'When the environment ends, its database is kept or leaves a snapshot ({{policy}}).',
    deleted: 'When the environment ends, its database is deleted with all data.',
    none: 'No database belongs to the environment.',
  },
  rationale: 'An environment is made to be replaced; a database that belongs to it goes with it.',
  remediation: {
    text: 'Set the deletion policy of the database to Retain or Snapshot, or decouple it from the environment.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/using-features.managing.db.html',
  },
  controls: {},
  evaluate: ({ options }, { pass, fail, notApplicable }) => {
    if (!isOn(optionOf(options, 'rds:dbinstance', 'HasCoupledDatabase'))) return notApplicable('none');
    const policy = optionOf(options, 'rds:dbinstance', 'DBDeletionPolicy') ?? 'Delete';
    return policy === 'Retain' || policy === 'Snapshot' ? pass('kept', { policy }) : fail('deleted');
  },
});
