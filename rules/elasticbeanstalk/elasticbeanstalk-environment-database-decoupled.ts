import { isOn, optionOf } from './shared/options.ts';
import { optionsAsCode, configurationSteps, keepsInstances, updateOptions } from './shared/remediation.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elasticbeanstalkEnvironmentDatabaseDecoupled = defineRule({
  id: 'elasticbeanstalk-environment-database-decoupled',
  title: 'Databases of Elastic Beanstalk environments should be retained when the environment is terminated',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'backups',
  severity: 'medium',
  tier: 3,
  facts: ['options'],
  messages: {
    kept: 'The deletion policy of the database is {{policy}}.',
    deleted: 'The deletion policy of the database is Delete: the database is deleted with the environment.',
    none: 'The environment has no coupled database.',
  },
  rationale: 'Environments are replaced often. A database with the deletion policy Delete is lost with the environment.',
  remediation: {
    text: 'Set the deletion policy of the database to Retain or Snapshot, or decouple the database from the environment.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/using-features.managing.db.html',
    impact: `${keepsInstances} Retained databases and snapshots are billed after the environment is terminated.`,
    cli: updateOptions('aws:rds:dbinstance DBDeletionPolicy=Retain'),
    console: configurationSteps('Networking and database', 'set Database deletion policy to Retain.'),
    ...optionsAsCode('aws:rds:dbinstance DBDeletionPolicy=Retain'),
  },
  controls: {},
  evaluate: ({ options }, { pass, fail, notApplicable }) => {
    if (!isOn(optionOf(options, 'rds:dbinstance', 'HasCoupledDatabase'))) return notApplicable('none');
    const policy = optionOf(options, 'rds:dbinstance', 'DBDeletionPolicy') ?? 'Delete';
    return policy === 'Retain' || policy === 'Snapshot' ? pass('kept', { policy }) : fail('deleted');
  },
});
