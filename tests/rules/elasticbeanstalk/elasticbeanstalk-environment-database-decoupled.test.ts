import { elasticbeanstalkEnvironmentDatabaseDecoupled } from '../../../rules/elasticbeanstalk/elasticbeanstalk-environment-database-decoupled.ts';
import { testRule } from '../../support/rule-tester.ts';

const database = (options: Record<string, string>) => ({
  options: Object.fromEntries(Object.entries(options).map(([name, value]) => [`aws:rds:dbinstance ${name}`, value])),
});

testRule(elasticbeanstalkEnvironmentDatabaseDecoupled, {
  base: database({ HasCoupledDatabase: 'true', DBDeletionPolicy: 'Retain' }),
  pass: [
    { name: 'kept', message: 'kept' },
    { name: 'a snapshot', facts: database({ HasCoupledDatabase: 'true', DBDeletionPolicy: 'Snapshot' }) },
  ],
  fail: [
    { name: 'deleted', facts: database({ HasCoupledDatabase: 'true', DBDeletionPolicy: 'Delete' }), message: 'deleted' },
    { name: 'deleted, unless told otherwise', facts: database({ HasCoupledDatabase: 'true' }) },
  ],
  notApplicable: [
    { name: 'decoupled', facts: database({ HasCoupledDatabase: 'false', DBDeletionPolicy: 'Delete' }), message: 'none' },
    { name: 'no database', facts: { options: {} } },
  ],
});
