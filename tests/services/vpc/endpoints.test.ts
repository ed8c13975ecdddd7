import {
  DescribeVpcEndpointsCommand,
  DescribeVpcEndpointServiceConfigurationsCommand,
  DescribeVpcEndpointServicePermissionsCommand,
  DescribeVpcEndpointServicesCommand,
  EC2Client,
  type ServiceDetail,
  type VpcEndpoint,
} from '@aws-sdk/client-ec2';
import { DescribeOrganizationCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { mockClient } from 'aws-sdk-client-mock';
import { vpcEndpointCollector } from '../../../src/services/vpc/vpc-endpoint.ts';
import { vpcEndpointServiceCollector } from '../../../src/services/vpc/vpc-endpoint-service.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const ec2 = mockClient(EC2Client);
const organizations = mockClient(OrganizationsClient);
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });

beforeEach(() => {
  ec2.reset();
  organizations.reset();
});

describe('VPC endpoints', () => {
  const s3 = 'com.amazonaws.eu-west-1.s3';
  /** The API returns states in lower case, unlike its documentation. */
  const endpoint = (id: string, state: string, more: Partial<VpcEndpoint> = {}): VpcEndpoint => ({
    VpcEndpointId: id,
    VpcEndpointType: 'Interface',
    ServiceName: s3,
    State: state as 'Available',
    ...more,
  });

  test('are listed page by page, without deleted ones', async () => {
    ec2
      .on(DescribeVpcEndpointsCommand, { MaxResults: 250 })
      .resolves({ VpcEndpoints: [endpoint('vpce-1', 'available', { Tags: [{ Key: 'Name', Value: 's3' }] })], NextToken: 'more' })
      .on(DescribeVpcEndpointsCommand, { MaxResults: 250, NextToken: 'more' })
      .resolves({ VpcEndpoints: [endpoint('vpce-2', 'deleted'), endpoint('vpce-3', 'Deleted'), endpoint('vpce-4', 'pending')] });
    const { resources, listingErrors } = await collect(vpcEndpointCollector, {
      facts: ['endpointType', 'requesterManaged', 'serviceName', 'policy'],
    });
    expect(listingErrors).toEqual([]);
    expect(resources).toMatchObject([
      {
        id: 'vpce-1',
        name: 's3',
        arn: 'arn:aws:ec2:eu-west-1:111122223333:vpc-endpoint/vpce-1',
        facts: { endpointType: known('Interface'), requesterManaged: known(false), serviceName: known(s3), policy: absent() },
      },
      { id: 'vpce-4' },
    ]);
  });

  test('have the policy support of their service, which is read by name', async () => {
    ec2.on(DescribeVpcEndpointsCommand).resolves({
      VpcEndpoints: [
        endpoint('vpce-1', 'available', { PolicyDocument: '{}' }),
        endpoint('vpce-2', 'available', { ServiceName: 'com.amazonaws.eu-west-1.old' }),
        endpoint('vpce-3', 'available', { ServiceName: 'com.amazonaws.vpce.eu-west-1.vpce-svc-1' }),
        endpoint('vpce-4', 'available'),
      ],
    });
    const names = ['com.amazonaws.eu-west-1.old', s3, 'com.amazonaws.vpce.eu-west-1.vpce-svc-1'];
    const detail = (ServiceName: string, VpcEndpointPolicySupported?: boolean): ServiceDetail => ({
      ServiceName,
      ...(VpcEndpointPolicySupported === undefined ? {} : { VpcEndpointPolicySupported }),
    });
    const input = { Filters: [{ Name: 'service-name', Values: names }], MaxResults: 1000 };
    ec2
      .on(DescribeVpcEndpointServicesCommand, input)
      .resolves({ ServiceDetails: [detail(s3, true)], NextToken: 'more' })
      .on(DescribeVpcEndpointServicesCommand, { ...input, NextToken: 'more' })
      .resolves({ ServiceDetails: [detail('com.amazonaws.eu-west-1.old', false), detail('unsaid')] });
    const { resources } = await collect(vpcEndpointCollector, { facts: ['policy', 'policySupported'] });
    expect(resources.map(({ facts }) => facts)).toEqual([
      { policy: known('{}'), policySupported: known(true) },
      { policy: absent(), policySupported: known(false) },
      { policy: absent(), policySupported: absent() },
      { policy: absent(), policySupported: known(true) },
    ]);
    expect(ec2.calls()).toHaveLength(3);
  });
});

describe('endpoint services', () => {
  const service = (id: string) => ({ ServiceId: id, AcceptanceRequired: true });

  test('have their allowed principals, page by page', async () => {
    ec2
      .on(DescribeVpcEndpointServiceConfigurationsCommand, { MaxResults: 1000 })
      .resolves({ ServiceConfigurations: [service('vpce-svc-1')], NextToken: 'more' })
      .on(DescribeVpcEndpointServiceConfigurationsCommand, { NextToken: 'more' })
      .resolves({ ServiceConfigurations: [{ ServiceId: 'vpce-svc-2' }, service('vpce-svc-3'), {}] })
      .on(DescribeVpcEndpointServiceConfigurationsCommand, { ServiceIds: ['vpce-svc-3'] })
      .rejects(awsError('InvalidVpcEndpointServiceId.NotFound'));
    ec2
      .on(DescribeVpcEndpointServicePermissionsCommand)
      .resolves({})
      .on(DescribeVpcEndpointServicePermissionsCommand, { ServiceId: 'vpce-svc-1', MaxResults: 1000 })
      .resolves({ AllowedPrincipals: [{ PrincipalType: 'All', Principal: '*' }], NextToken: 'more' })
      .on(DescribeVpcEndpointServicePermissionsCommand, { ServiceId: 'vpce-svc-1', NextToken: 'more' })
      .resolves({ AllowedPrincipals: [{ PrincipalType: 'Account', Principal: 'arn:aws:iam::444455556666:root' }] })
      .on(DescribeVpcEndpointServicePermissionsCommand, { ServiceId: 'vpce-svc-3' })
      .rejects(awsError('InvalidVpcEndpointServiceId.NotFound'));
    organizations.on(DescribeOrganizationCommand).resolves({ Organization: { Id: 'o-1234567890' } });
    const { resources } = await collect(vpcEndpointServiceCollector);
    expect(resources).toMatchObject([
      {
        id: 'vpce-svc-1',
        arn: 'arn:aws:ec2:eu-west-1:111122223333:vpc-endpoint-service/vpce-svc-1',
        facts: {
          acceptanceRequired: known(true),
          allowedPrincipals: known(['*', 'arn:aws:iam::444455556666:root']),
          organizationId: known('o-1234567890'),
        },
      },
      { id: 'vpce-svc-2', facts: { acceptanceRequired: { state: 'unreadable' }, allowedPrincipals: known([]) } },
    ]);
  });

  test('with denied permissions are a collection error', async () => {
    ec2.on(DescribeVpcEndpointServiceConfigurationsCommand).resolves({ ServiceConfigurations: [service('vpce-svc-1')] });
    ec2.on(DescribeVpcEndpointServicePermissionsCommand).rejects(awsError('UnauthorizedOperation'));
    const { resources } = await collect(vpcEndpointServiceCollector, { facts: ['allowedPrincipals'] });
    expect(resources[0]?.facts).toMatchObject({
      allowedPrincipals: { state: 'unreadable', collectionError: { kind: 'denied', action: 'ec2:DescribeVpcEndpointServicePermissions' } },
    });
  });
});
