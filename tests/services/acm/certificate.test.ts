import { ACMClient, DescribeCertificateCommand, ListCertificatesCommand } from '@aws-sdk/client-acm';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { mockClient } from 'aws-sdk-client-mock';
import { known } from '../../../src/core/fact.ts';
import { certificateCollector } from '../../../src/services/acm/certificate.ts';
import { collect } from '../../support/collect.ts';

const acm = mockClient(ACMClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);
const arn = 'arn:aws:acm:eu-west-1:111122223333:certificate/1';
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });

beforeEach(() => {
  acm.reset();
  tagging.reset();
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
  acm.on(ListCertificatesCommand).resolves({
    CertificateSummaryList: [
      { CertificateArn: arn, DomainName: 'shop.example.com', Status: 'ISSUED', Type: 'AMAZON_ISSUED', KeyAlgorithm: 'EC_prime256v1' },
    ],
  });
});

const read = async (...facts: readonly string[]) => (await collect(certificateCollector, { facts })).resources;

test('all key algorithms are listed, page by page', async () => {
  acm
    .on(ListCertificatesCommand)
    .resolvesOnce({ CertificateSummaryList: [], NextToken: 'more' })
    .resolves({ CertificateSummaryList: [{ CertificateArn: arn, Status: 'PENDING_VALIDATION', Type: 'AMAZON_ISSUED' }] });
  expect(await read('listing')).toMatchObject([
    { id: '1', name: '1', facts: { listing: known({ names: [], status: 'PENDING_VALIDATION', inUse: false }) } },
  ]);
  expect(acm.commandCalls(ListCertificatesCommand)).toHaveLength(2);
  expect(acm.commandCalls(ListCertificatesCommand)[0]?.args[0].input.Includes?.keyTypes).toHaveLength(7);
});

test('a listing without status is unreadable', async () => {
  acm.on(ListCertificatesCommand).resolves({ CertificateSummaryList: [{ CertificateArn: arn }] });
  expect((await read('listing'))[0]?.facts).toMatchObject({ listing: { collectionError: { kind: 'not-reported' } } });
});

test('the details contain the domains of the renewal, if present', async () => {
  acm.on(DescribeCertificateCommand).resolves({
    Certificate: {
      DomainValidationOptions: [{ DomainName: 'old.example.com', ValidationMethod: 'DNS' }],
      RenewalSummary: {
        RenewalStatus: 'PENDING_VALIDATION',
        UpdatedAt: new Date(0),
        DomainValidationOptions: [
          { DomainName: 'shop.example.com', ValidationMethod: 'DNS', ResourceRecord: { Name: '_x', Type: 'CNAME', Value: '_y' } },
        ],
      },
      Issuer: 'Amazon',
    },
  });
  expect((await read('details'))[0]?.facts).toEqual({
    details: known({
      renewalStatus: 'PENDING_VALIDATION',
      validations: [{ domain: 'shop.example.com', method: 'DNS', record: '_x' }],
      issuer: 'Amazon',
      usedBy: [],
    }),
  });
});

test('unused certificates of other types are not described', async () => {
  acm.on(ListCertificatesCommand).resolves({ CertificateSummaryList: [{ CertificateArn: arn, Status: 'ISSUED', Type: 'IMPORTED' }] });
  expect((await read('details'))[0]?.facts).toEqual({ details: known({ validations: [], usedBy: [] }) });
  expect(acm.commandCalls(DescribeCertificateCommand)).toHaveLength(0);
});

test('a certificate that is deleted during the audit is left out, and one with a denied description is kept', async () => {
  acm.on(DescribeCertificateCommand).rejects(awsError('ResourceNotFoundException'));
  expect(await read('details')).toEqual([]);
  acm.on(DescribeCertificateCommand).rejects(awsError('AccessDeniedException'));
  expect((await read('details'))[0]?.facts).toMatchObject({
    details: { collectionError: { kind: 'denied', action: 'acm:DescribeCertificate' } },
  });
});
