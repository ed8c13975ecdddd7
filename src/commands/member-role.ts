import { stringify } from 'yaml';
import { policiesFor, readActions } from './read-policy.ts';
import { runTag } from '../organization/run-plan.ts';

const roleArn = 'arn:[\\w-]+:iam::\\d{12}:role/[\\w+=,.@/-]+';

/** The role that writes, only where it is asked for: findings, and nothing else. */
const securityHubRole = {
  Type: 'AWS::IAM::Role',
  Condition: 'ImportsFindings',
  Properties: {
    RoleName: { Ref: 'SecurityHubRoleName' },
    Description: 'Imports what Onus finds into Security Hub',
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
              // Any Region: the role is global, and made in one.
              Resource: { 'Fn::Sub': 'arn:${AWS::Partition}:securityhub:*:${AWS::AccountId}:product/${AWS::AccountId}/default' },
            },
          ],
        },
      },
    ],
  },
};

/**
 * The CloudFormation template of the role by which a member account is audited, for a StackSet: it may read what the rules read, and trusts
 * one role only.
 */
export function memberRoleTemplate(): string {
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'The role by which Onus audits this account. It can only read configuration, and only the audit role can take it.',
    Parameters: {
      AuditRoleArn: {
        Type: 'String',
        Description: 'Output AuditRoleArn of the stack that audits',
        AllowedPattern: roleArn,
      },
      ExternalId: { Type: 'String', Description: 'Output ExternalId of that stack', AllowedPattern: '[\\w+=,.@:/-]{2,1224}' },
      RoleName: { Type: 'String', Default: 'onus-member', Description: 'Parameter memberRole of that stack' },
      NotifyRoleArn: {
        Type: 'String',
        Default: '',
        Description:
          'Output NotifyRoleArn of that stack, if findings are to be imported into the Security Hub of this account; empty: they are not',
        AllowedPattern: `(${roleArn})?`,
      },
      SecurityHubRoleName: { Type: 'String', Default: 'onus-security-hub', Description: 'Parameter securityHubRole of that stack' },
    },
    Conditions: { ImportsFindings: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'NotifyRoleArn' }, ''] }] } },
    Resources: {
      MemberRole: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: { Ref: 'RoleName' },
          Description: 'Read by Onus',
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
            Properties: { Description: 'What Onus reads', Roles: [{ Ref: 'MemberRole' }], PolicyDocument },
          },
        ]),
      ),
      SecurityHubRole: securityHubRole,
    },
    Outputs: { MemberRoleArn: { Value: { 'Fn::GetAtt': ['MemberRole', 'Arn'] } } },
  };
  return `# Made by npm run policy. docs/scale.md tells how to deploy it to all accounts.\n${stringify(template, { lineWidth: 0, aliasDuplicateObjects: false, version: '1.1' })}`;
}
