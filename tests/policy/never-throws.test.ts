import fc from 'fast-check';
import { accountOfArn, arnMatches } from '../../src/policy/arn.ts';
import { addressesOf, worldFamilies } from '../../src/network/cidr.ts';
import { fullAdminStatements, serviceWildcards } from '../../src/policy/identity-policy.ts';
import { aclOpenPorts } from '../../src/network/network-acl.ts';
import { permissionsFor } from '../../src/policy/permissions.ts';
import { oidcIssuers, scopeOfSubject } from '../../src/policy/federated-issuers.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { resourcePolicyAccess } from '../../src/policy/resource-policy.ts';
import { openPorts } from '../../src/network/security-group.ts';
import { tlsEnforcement } from '../../src/policy/tls-policy.ts';
import { federatedTrusts, trustPolicyAccess } from '../../src/policy/trust-policy.ts';

/** Every analysis of one text. */
function analyze(source: unknown): void {
  const policy = parsePolicy(source);
  if (isMalformed(policy)) {
    expect(policy.malformed).not.toBe('');
    return;
  }
  const trust = { accountId: '111122223333' };
  resourcePolicyAccess(policy, trust);
  resourcePolicyAccess(policy, { ...trust, actions: ['s3:GetObject'], resources: ['arn:aws:s3:::b'] });
  trustPolicyAccess(policy, trust);
  federatedTrusts(policy);
  tlsEnforcement(policy, { action: 's3:*', resources: ['arn:aws:s3:::b'], minTlsVersion: '1.2' });
  fullAdminStatements(policy);
  serviceWildcards(policy);
  permissionsFor({ policies: [policy], boundary: policy }, 's3:GetObject');
}

const json = fc.jsonValue({ maxDepth: 3 });

test('any text is analyzed without an exception', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'binary' }),
        json.map((value) => JSON.stringify(value)),
      ),
      analyze,
    ),
  );
});

test('any value is analyzed without an exception', () => {
  fc.assert(fc.property(fc.oneof(json, fc.anything()), analyze));
});

test('any value in a policy element is analyzed without an exception', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('*', '__proto__', 'constructor', '${aws:username}', '${', 'arn:::::', 'arn:aws:s3:::b'),
  );
  const texts = fc.oneof(text, fc.array(text, { maxLength: 3 }), json);
  const keys = fc.oneof(
    text,
    fc.constantFrom('aws:SourceIp', 'aws:SourceArn', 'aws:PrincipalOrgPaths', 'aws:userid', 'aws:SecureTransport', 's3:TlsVersion'),
  );
  const operator = fc.oneof(
    text,
    fc.constantFrom('StringEquals', 'ForAnyValue:StringNotLikeIfExists', 'NotIpAddress', 'Bool', 'Null', 'ArnLike', 'NumericLessThan'),
  );
  const statement = fc.record(
    {
      Effect: fc.constantFrom('Allow', 'Deny'),
      Sid: texts,
      Principal: fc.oneof(texts, fc.dictionary(fc.constantFrom('AWS', 'Service', 'Federated', 'CanonicalUser', 'x'), texts)),
      Action: texts,
      NotAction: texts,
      Resource: texts,
      NotResource: texts,
      Condition: fc.oneof(fc.dictionary(operator, fc.dictionary(keys, texts)), json),
    },
    { requiredKeys: ['Effect'] },
  );
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 3 }), (statements) => analyze({ Statement: statements })),
    { numRuns: 1_000 },
  );
});

test('any addresses, ports and protocols are analyzed without an exception', () => {
  const text = fc.oneof(
    fc.string(),
    fc.ipV4(),
    fc.ipV6(),
    fc.tuple(fc.ipV4(), fc.nat(40)).map((parts) => parts.join('/')),
    fc.tuple(fc.ipV6(), fc.nat(140)).map((parts) => parts.join('/')),
  );
  const number = fc.oneof(fc.integer(), fc.constant(undefined));
  fc.assert(
    fc.property(text, text, text, number, number, (cidr, protocol, list, from, to) => {
      worldFamilies(addressesOf([cidr, list]).addresses, { ipv4: 1, ipv6: 4 });
      openPorts(
        [
          {
            IpProtocol: protocol,
            FromPort: from,
            ToPort: to,
            IpRanges: [{ CidrIp: cidr }, {}],
            Ipv6Ranges: [{ CidrIpv6: cidr }],
            PrefixListIds: [{ PrefixListId: list }, {}],
          },
        ],
        { prefixLists: { [list]: [cidr, protocol] } },
      );
      aclOpenPorts([
        {
          CidrBlock: cidr,
          Ipv6CidrBlock: list,
          Protocol: protocol,
          RuleAction: 'allow',
          RuleNumber: from,
          PortRange: { From: from, To: to },
        },
        {},
      ]);
      accountOfArn(cidr);
      arnMatches(cidr, list);
      for (const issuer of [undefined, ...oidcIssuers.entries]) scopeOfSubject(list, issuer);
    }),
  );
});

test('a policy of the maximum size is evaluated', () => {
  const resources = (letter: string): string[] => Array.from({ length: 150 }, (_, i) => `arn:aws:s3:::b/${letter}*${i}?*/*`);
  const statements = ['Allow', 'Deny'].map((Effect) => ({
    Effect,
    Principal: '*',
    Action: ['s3:*', 's3:G*t*', 's3:?ut*'],
    Resource: resources(Effect),
  }));
  analyze({ Statement: statements });
  expect(JSON.stringify(statements).length).toBeGreaterThan(8_000);
});
