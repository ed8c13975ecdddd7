import { stringify } from 'yaml';
import { policiesFor, readActions } from '../read-policy.ts';
import { runTag } from './run-plan.ts';

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
        AllowedPattern: 'arn:[\\w-]+:iam::\\d{12}:role/[\\w+=,.@/-]+',
      },
      ExternalId: { Type: 'String', Description: 'Output ExternalId of that stack', AllowedPattern: '[\\w+=,.@:/-]{2,1224}' },
      RoleName: { Type: 'String', Default: 'onus-member', Description: 'Parameter memberRole of that stack' },
    },
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
    },
    Outputs: { MemberRoleArn: { Value: { 'Fn::GetAtt': ['MemberRole', 'Arn'] } } },
  };
  return `# Made by npm run policy. docs/scale.md tells how to deploy it to all accounts.\n${stringify(template, { lineWidth: 0, aliasDuplicateObjects: false, version: '1.1' })}`;
}
