import { elbClassicListenersEncrypted } from '../../../rules/elb/elb-classic-listeners-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

const listener = (protocol: string, port: number, targetProtocol = protocol) => ({ protocol, port, targetProtocol, policies: [] });

testRule(elbClassicListenersEncrypted, {
  base: { listeners: [listener('HTTPS', 443), listener('SSL', 993)] },
  pass: [
    { name: 'passes for HTTPS and SSL', message: 'encrypted' },
    {
      name: 'passes for clear text to instances',
      facts: { listeners: [listener('HTTPS', 443, 'HTTP')] },
      evidence: { clearToInstances: ['HTTPS 443'] },
    },
  ],
  fail: [
    {
      name: 'fails for one HTTP listener',
      facts: { listeners: [listener('HTTPS', 443), listener('HTTP', 80)] },
      message: 'clear',
      evidence: { listeners: ['HTTP 80'] },
    },
    { name: 'fails for TCP on port 443', facts: { listeners: [listener('TCP', 443)] } },
    { name: 'fails for an unknown protocol', facts: { listeners: [listener('', 443)] } },
    {
      name: 'fails for clear text to instances if it is not allowed',
      facts: { listeners: [listener('SSL', 443, 'TCP')] },
      params: { requireBackendEncryption: true },
      message: 'clearBackend',
    },
  ],
  notApplicable: [{ name: 'skips with no listeners', facts: { listeners: [] }, message: 'noListeners' }],
});
