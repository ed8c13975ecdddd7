import { elasticbeanstalkEnvironmentDatabaseDecoupled } from '../../../rules/elasticbeanstalk/elasticbeanstalk-environment-database-decoupled.ts';
import { testRule } from '../../support/rule-tester.ts';

const database = (options: Record<string, string>) => ({
  options: Object.fromEntries(Object.entries(options).map(([name, value]) => [`aws:rds:dbinstance ${name}`, value])),
});

testRule(elasticbeanstalkEnvironmentDatabaseDecoupled, {
  base: database({ HasCoupledDatabase: 'true', DBDeletionPolicy: 'Retain' }),
  pass: [
    { name: 'passes when the deletion policy is Retain', message: 'kept' },
    { name: 'passes when the deletion policy is Snapshot', facts: database({ HasCoupledDatabase: 'true', DBDeletionPolicy: 'Snapshot' }) },
  ],
  fail: [
    {
      name: 'fails when the deletion policy is Delete',
      facts: database({ HasCoupledDatabase: 'true', DBDeletionPolicy: 'Delete' }),
      message: 'deleted',
    },
    { name: 'fails when no deletion policy is set', facts: database({ HasCoupledDatabase: 'true' }) },
  ],
  notApplicable: [
    {
      name: 'skips when the database is decoupled',
      facts: database({ HasCoupledDatabase: 'false', DBDeletionPolicy: 'Delete' }),
      message: 'none',
    },
    { name: 'skips when the environment has no database', facts: { options: {} } },
  ],
});
