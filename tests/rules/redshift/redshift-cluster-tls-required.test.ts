import { redshiftClusterTlsRequired } from '../../../rules/redshift/redshift-cluster-tls-required.ts';
import { testRule } from '../../support/rule-tester.ts';

const status = (group: string, own?: string) => ({
  parameterStatus: { group, parameters: own === undefined ? {} : { require_ssl: own } },
});

testRule(redshiftClusterTlsRequired, {
  base: { parameters: { require_ssl: 'true' }, ...status('in-sync') },
  pass: [
    { name: 'passes when the parameter is in effect', message: 'required' },
    { name: 'passes when another parameter waits for a reboot', facts: status('pending-reboot', 'in-sync') },
  ],
  fail: [
    { name: 'fails when the parameter is false', facts: { parameters: { require_ssl: 'false' } }, message: 'optional' },
    {
      name: 'fails when false waits for a reboot',
      facts: { parameters: { require_ssl: 'false' }, ...status('pending-reboot', 'pending-reboot') },
    },
    { name: 'fails when the parameter waits for a reboot', facts: status('pending-reboot', 'pending-reboot'), message: 'pending' },
    { name: 'fails when the parameter could not be applied', facts: status('in-sync', 'apply-error') },
  ],
  undecided: [
    { name: 'is unknown when AWS does not report parameters that wait for a reboot', facts: status('pending-reboot'), message: 'unclear' },
    { name: 'is unknown without the parameter', facts: { parameters: {} }, message: 'missing' },
  ],
});
