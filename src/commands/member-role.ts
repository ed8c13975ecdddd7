import { stringify } from 'yaml';
import { policiesFor, readActions } from './read-policy.ts';
import { runTag } from '../organization/run-plan.ts';

const roleArn = 'arn:[\\w-]+:iam::\\d{12}:role/[\\w+=,.@/-]+';

/** Path and permissions boundary of both roles. */
const placement = {
  // The default path is left out: adding it would replace an existing role, which CloudFormation refuses for roles with a name.
  Path: { 'Fn::If': ['HasRolePath', { Ref: 'RolePath' }, { Ref: 'AWS::NoValue' }] },
  PermissionsBoundary: {
    'Fn::If': [
      'HasPermissionsBoundary',
      { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:policy/${PermissionsBoundary}' },
      { Ref: 'AWS::NoValue' },
    ],
  },
};

/** The only role that can write: it imports findings, and exists only if turned on. */
const securityHubRole = {
  Type: 'AWS::IAM::Role',
  Condition: 'ImportsFindings',
  Properties: {
    RoleName: { Ref: 'SecurityHubRoleName' },
    ...placement,
    Description: 'Imports findings of Onus into Security Hub',
    MaxSessionDuration: 3600,
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: { Ref: 'NotifyRoleArn' } },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'sts:ExternalId': { Ref: 'ExternalId' } } },
        },
      ],
    },
    Policies: [
      {
        PolicyName: 'import',
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: 'securityhub:BatchImportFindings',
              // Any Region: the role is global.
              Resource: { 'Fn::Sub': 'arn:${AWS::Partition}:securityhub:*:${AWS::AccountId}:product/${AWS::AccountId}/default' },
            },
          ],
        },
      },
    ],
  },
};

const isSet = (parameter: string) => ({ 'Fn::Not': [{ 'Fn::Equals': [{ Ref: parameter }, ''] }] });

/**
 * Returns the CloudFormation template of the role in member accounts, for a StackSet: it can make the read calls of the rules, and trusts
 * only one role.
 */
export function memberRoleTemplate(): string {
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'Role that Onus assumes to audit this account. It can only read configuration, and only the audit role can assume it.',
    Parameters: {
      AuditRoleArn: {
        Type: 'String',
        Description: 'Output AuditRoleArn of the audit stack',
        AllowedPattern: roleArn,
      },
      ExternalId: { Type: 'String', Description: 'Output ExternalId of the audit stack', AllowedPattern: '[\\w+=,.@:/-]{2,1224}' },
      RoleName: { Type: 'String', Default: 'onus-member', Description: 'Parameter memberRole of the audit stack' },
      RolePath: {
        Type: 'String',
        Default: '/',
        Description: 'Parameter memberRolePath of the audit stack',
        AllowedPattern: '/([\\w+=,.@/-]+/)?',
      },
      PermissionsBoundary: {
        Type: 'String',
        Default: '',
        Description: 'Path and name of a policy of this account that limits the roles; empty: no permissions boundary',
        AllowedPattern: '[\\w+=,.@/-]*',
      },
      NotifyRoleArn: {
        Type: 'String',
        Default: '',
        Description: 'Output NotifyRoleArn of the audit stack, to import findings into Security Hub in this account; empty: no import',
        AllowedPattern: `(${roleArn})?`,
      },
      SecurityHubRoleName: { Type: 'String', Default: 'onus-security-hub', Description: 'Parameter securityHubRole of the audit stack' },
    },
    Conditions: {
      ImportsFindings: isSet('NotifyRoleArn'),
      HasPermissionsBoundary: isSet('PermissionsBoundary'),
      HasRolePath: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'RolePath' }, '/'] }] },
    },
    Resources: {
      MemberRole: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: { Ref: 'RoleName' },
          ...placement,
          Description: 'Read access for Onus',
          MaxSessionDuration: 3600,
          AssumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              {
                Sid: 'OnlyTheAuditRole',
                Effect: 'Allow',
                Principal: { AWS: { Ref: 'AuditRoleArn' } },
                Action: 'sts:AssumeRole',
                Condition: { StringEquals: { 'sts:ExternalId': { Ref: 'ExternalId' } } },
              },
              {
                Sid: 'NamesTheRun',
                Effect: 'Allow',
                Principal: { AWS: { Ref: 'AuditRoleArn' } },
                Action: 'sts:TagSession',
                Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': [runTag] } },
              },
            ],
          },
        },
      },
      ...Object.fromEntries(
        policiesFor(readActions()).map((PolicyDocument, index) => [
          `ReadPolicy${index + 1}`,
          {
            Type: 'AWS::IAM::ManagedPolicy',
            Properties: { Description: 'Read access for Onus', Roles: [{ Ref: 'MemberRole' }], PolicyDocument },
          },
        ]),
      ),
      SecurityHubRole: securityHubRole,
    },
    Outputs: { MemberRoleArn: { Value: { 'Fn::GetAtt': ['MemberRole', 'Arn'] } } },
  };
  return `# Generated by npm run policy. docs/scale.md describes how to deploy it to all accounts.\n${stringify(template, { lineWidth: 0, aliasDuplicateObjects: false, version: '1.1' })}`;
}
