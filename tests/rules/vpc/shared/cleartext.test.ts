import fc from 'fast-check';
import { portsOpenOutside } from '../../../../rules/vpc/shared/cleartext.ts';
import { tcp } from '../../../support/resources/firewall.ts';

const neighbors = { prefixLists: {}, neighborBlocks: ['10.0.0.0/16', '2001:db8::/56'] };

test.each([
  ['a block of the VPC', ['10.0.7.0/24'], []],
  ['a block of the VPC over IPv6', ['2001:db8:0:1::/64'], []],
  ['a block outside the VPC', ['10.1.0.0/24'], [{ port: 23, from: '10.1.0.0/24' }]],
  ['two blocks, one of them outside', ['10.0.7.0/24', '203.0.113.0/24'], [{ port: 23, from: '203.0.113.0/24' }]],
  ['the internet over IPv6', ['::/0'], [{ port: 23, from: '::/0' }]],
])('%s', (_, blocks, expected) => {
  expect(portsOpenOutside({ ...neighbors, ingress: [tcp(23, ...blocks)] }, [23])).toEqual(expected);
});

test('neighbors are not read without an open port', () => {
  const facts = {
    ingress: [tcp(443, '0.0.0.0/0')],
    prefixLists: {},
    get neighborBlocks(): never {
      throw new Error('touched');
    },
  };
  expect(portsOpenOutside(facts, [23])).toEqual([]);
});

test('ports outside a range are never found', () => {
  const port = fc.integer({ min: 0, max: 65_535 });
  fc.assert(
    fc.property(port, port, port, (one, other, asked) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      const found = portsOpenOutside({ ...neighbors, ingress: [tcp([from, to], '0.0.0.0/0')] }, [asked]);
      expect(found.length > 0).toBe(from <= asked && asked <= to);
    }),
  );
});
