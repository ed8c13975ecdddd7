import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import {
  ChangeResourceRecordSetsCommand,
  CreateHostedZoneCommand,
  CreateQueryLoggingConfigCommand,
  type ResourceRecordSet,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { CloudWatchLogsClient, CreateLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import { type ContactDetail, RegisterDomainCommand, Route53DomainsClient } from '@aws-sdk/client-route-53-domains';
import { CreateVpcCommand, EC2Client } from '@aws-sdk/client-ec2';
import { route53Rules } from '../../../rules/route53/index.ts';
import { auditMoto, statusesOf } from '../../support/audit-moto.ts';
import { type Moto, motoAccountId, startMoto } from '../../support/moto.ts';

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.close());
beforeEach(() => moto.reset());

const verdicts = () => auditMoto(moto, route53Rules, { regions: ['eu-west-1'] });

async function makeZone(Name: string, VPC?: { VPCRegion: 'eu-west-1'; VPCId: string }) {
  const { HostedZone, DelegationSet } = await new Route53Client(moto.client).send(
    new CreateHostedZoneCommand({
      Name,
      CallerReference: Name,
      ...(VPC === undefined ? {} : { VPC, HostedZoneConfig: { PrivateZone: true } }),
    }),
  );
  return { id: HostedZone?.Id?.replace('/hostedzone/', '') ?? '', nameServers: DelegationSet?.NameServers ?? [] };
}

const addRecords = (HostedZoneId: string, ...records: readonly ResourceRecordSet[]) =>
  new Route53Client(moto.client).send(
    new ChangeResourceRecordSetsCommand({
      HostedZoneId,
      ChangeBatch: { Changes: records.map((ResourceRecordSet) => ({ Action: 'CREATE', ResourceRecordSet })) },
    }),
  );

const values = (...all: readonly string[]) => ({ TTL: 300, ResourceRecords: all.map((Value) => ({ Value })) });

test('evaluates query logs, delegations and targets of public zones', async () => {
  const logGroupName = '/aws/route53/example.com';
  await new CloudWatchLogsClient({ ...moto.client, region: 'us-east-1' }).send(new CreateLogGroupCommand({ logGroupName }));
  await new S3Client({ ...moto.client, forcePathStyle: true }).send(
    new CreateBucketCommand({ Bucket: 'www.example.com', CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }),
  );
  const [parent, child, other] = [await makeZone('example.com'), await makeZone('shop.example.com'), await makeZone('example.org')];
  await new Route53Client(moto.client).send(
    new CreateQueryLoggingConfigCommand({
      HostedZoneId: parent.id,
      CloudWatchLogsLogGroupArn: `arn:aws:logs:us-east-1:${motoAccountId}:log-group:${logGroupName}:*`,
    }),
  );
  await addRecords(
    parent.id,
    { Name: 'shop.example.com', Type: 'NS', ...values(...child.nameServers) },
    { Name: 'example.com', Type: 'TXT', ...values('"v=spf1 -all"') },
    { Name: '_dmarc.example.com', Type: 'TXT', ...values('"v=DMARC1; p=reject"') },
    { Name: 'example.com', Type: 'CAA', ...values('0 issue "amazon.com"') },
    { Name: 'www.example.com', Type: 'CNAME', ...values('www.example.com.s3-website-eu-west-1.amazonaws.com') },
  );
  await addRecords(other.id, { Name: 'gone.example.org', Type: 'NS', ...values('ns-1.awsdns-01.com', 'ns-2.awsdns-02.net') });
  const evaluated = await verdicts();
  expect(statusesOf(evaluated, parent.id)).toMatchObject({
    'route53-record-target-not-dangling': 'PASS',
    'route53-zone-delegation-not-dangling': 'PASS',
    'route53-zone-issuers-restricted': 'PASS',
    'route53-zone-mail-spoofing-prevented': 'PASS',
    'route53-zone-queries-logged': 'PASS',
  });
  expect(statusesOf(evaluated, child.id)).toMatchObject({
    'route53-zone-issuers-restricted': 'PASS',
    'route53-zone-mail-spoofing-prevented': 'PASS',
  });
  expect(statusesOf(evaluated, other.id)).toMatchObject({
    'route53-record-target-not-dangling': 'NOT_APPLICABLE',
    'route53-zone-delegation-not-dangling': 'UNKNOWN',
    'route53-zone-issuers-restricted': 'FAIL',
    'route53-zone-mail-spoofing-prevented': 'FAIL',
    'route53-zone-queries-logged': 'FAIL',
  });
});

test('does not evaluate private zones', async () => {
  const { Vpc } = await new EC2Client({ ...moto.client, region: 'eu-west-1' }).send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
  const { id } = await makeZone('internal', { VPCRegion: 'eu-west-1', VPCId: Vpc?.VpcId ?? '' });
  const evaluated = (await verdicts()).filter(({ resourceId }) => resourceId === id);
  expect(evaluated.length).toBeGreaterThan(0);
  expect(new Set(evaluated.map(({ status }) => status))).toEqual(new Set(['NOT_APPLICABLE']));
});

test('evaluates registered domains, which moto always locks', async () => {
  const contact: ContactDetail = {
    FirstName: 'Ann',
    LastName: 'Example',
    ContactType: 'PERSON',
    AddressLine1: 'Example street 1',
    City: 'Dublin',
    CountryCode: 'IE',
    ZipCode: 'D01',
    PhoneNumber: '+353.1234567',
    Email: 'ann@example.com',
  };
  const register = (DomainName: string, secure: boolean) =>
    new Route53DomainsClient({ ...moto.client, region: 'us-east-1' }).send(
      new RegisterDomainCommand({
        DomainName,
        DurationInYears: 2,
        AutoRenew: secure,
        AdminContact: contact,
        RegistrantContact: contact,
        TechContact: contact,
        PrivacyProtectAdminContact: secure,
        PrivacyProtectRegistrantContact: secure,
        PrivacyProtectTechContact: secure,
      }),
    );
  await register('example.com', true);
  await register('example.net', false);
  const evaluated = await verdicts();
  expect(statusesOf(evaluated, 'example.com')).toEqual({
    'route53-domain-contacts-private': 'PASS',
    // Moto does not return name servers.
    'route53-domain-nameservers-owned': 'NOT_APPLICABLE',
    'route53-domain-renewal-assured': 'PASS',
    'route53-domain-transfer-locked': 'PASS',
  });
  expect(statusesOf(evaluated, 'example.net')).toEqual({
    'route53-domain-contacts-private': 'FAIL',
    'route53-domain-nameservers-owned': 'NOT_APPLICABLE',
    'route53-domain-renewal-assured': 'FAIL',
    'route53-domain-transfer-locked': 'PASS',
  });
});
