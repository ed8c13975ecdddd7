import { asUnavailable } from '../../src/aws/service-availability.ts';
import type { CollectionErrorKind } from '../../src/core/fact.ts';
import { ReadFailure } from '../../src/core/read-failure.ts';

const lost = 'getaddrinfo ENOTFOUND macie2.eu-south-2.amazonaws.com';
const kindOf = (service: string, region: string, message = lost, kind: CollectionErrorKind = 'unreachable') =>
  asUnavailable(new ReadFailure('ENOTFOUND', { kind, action: 'macie2:GetMacieSession', message }), service, region).collectionError.kind;

test.each<[string, string, string, string?, CollectionErrorKind?]>([
  ['a Region without the service', 'macie2', 'eu-south-2'],
  ['a partition without the service', 'macie2', 'us-gov-west-1'],
])('%s: it is not offered', (_what, service, region) => {
  expect(kindOf(service, region)).toBe('not-available');
});

test.each<[string, string, string, string, CollectionErrorKind]>([
  ['a Region that has the service', 'macie2', 'eu-west-1', lost, 'unreachable'],
  ['a service that is everywhere', 's3', 'eu-south-2', lost, 'unreachable'],
  ['a Region whose name begins alike', 'inspector2', 'ap-southeast-66', lost, 'unreachable'],
  ['a name server that does not answer', 'macie2', 'eu-south-2', 'getaddrinfo EAI_AGAIN macie2', 'unreachable'],
  ['a connection that fails', 'macie2', 'eu-south-2', 'connect ECONNREFUSED', 'unreachable'],
  ['a denial', 'macie2', 'eu-south-2', `denied ${lost}`, 'denied'],
])('%s: what failed is told as it is', (_what, service, region, message, kind) => {
  expect(kindOf(service, region, message, kind)).toBe(kind);
});
