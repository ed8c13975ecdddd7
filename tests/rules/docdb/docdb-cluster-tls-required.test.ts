import { docdbClusterTlsRequired } from '../../../rules/docdb/docdb-cluster-tls-required.ts';
import { testRule } from '../../support/rule-tester.ts';

const tls = (value: string) => ({ parameters: { tls: value } });

testRule(docdbClusterTlsRequired, {
  base: { ...tls('tls1.2+'), parameterStatus: 'in-sync' },
  pass: [
    { name: 'passes when TLS 1.2 is required', message: 'required', evidence: { value: 'tls1.2+' } },
    { name: 'passes when TLS 1.3 is required', facts: tls('tls1.3+') },
    { name: 'passes with FIPS 140-3', facts: tls('fips-140-3') },
    { name: 'passes when a cluster without instances has no status', facts: { parameterStatus: undefined } },
    { name: 'passes with enabled when that is accepted', facts: tls('enabled'), params: { acceptedValues: ['enabled', 'tls1.2+'] } },
  ],
  fail: [
    { name: 'fails when TLS is disabled', facts: tls('disabled'), message: 'disabled', severity: 'medium' },
    { name: 'fails at low severity when old TLS versions are accepted', facts: tls('enabled'), message: 'weak', severity: 'low' },
    { name: 'fails at low severity with the default of the engine', facts: { parameters: {} }, message: 'weak', severity: 'low' },
    {
      name: 'fails when TLS 1.2 is not accepted',
      params: { acceptedValues: ['tls1.3+'] },
      message: 'weak',
      severity: 'medium',
    },
    {
      name: 'fails when an instance was not restarted',
      facts: { parameterStatus: 'pending-reboot' },
      message: 'pending',
      evidence: { status: 'pending-reboot' },
    },
  ],
  undecided: [{ name: 'is unknown with a value that Onus does not know', facts: tls('tls1.4+'), message: 'unknown' }],
});
