import { configRecorderEnabled } from '../../../rules/config/config-recorder-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const roleARN = 'arn:aws:iam::111122223333:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig';
const chosen = (...resourceTypes: ('AWS::S3::Bucket' | 'AWS::EC2::Instance')[]) => ({
  roleARN,
  recordingGroup: { allSupported: false, resourceTypes, recordingStrategy: { useOnly: 'INCLUSION_BY_RESOURCE_TYPES' as const } },
});
const excluding = (...resourceTypes: ('AWS::S3::Bucket' | 'AWS::IAM::User' | 'AWS::IAM::Role')[]) => ({
  roleARN,
  recordingGroup: {
    allSupported: false,
    exclusionByResourceTypes: { resourceTypes },
    recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' as const },
  },
});

testRule(configRecorderEnabled, {
  base: {
    configRecorder: { roleARN, recordingGroup: { allSupported: true, includeGlobalResourceTypes: true } },
    configRecorderStatus: { recording: true, lastStatus: 'Success' },
    iamRecordedIn: ['eu-west-1'],
  },
  pass: [
    { name: 'passes when it records all types', message: 'records' },
    {
      name: 'passes when it records no IAM types, which another Region records',
      facts: {
        configRecorder: { roleARN, recordingGroup: { allSupported: true, includeGlobalResourceTypes: false } },
        iamRecordedIn: ['us-east-1'],
      },
    },
    {
      name: 'passes when it records the required types without IAM, which no Region records',
      facts: { configRecorder: chosen('AWS::S3::Bucket'), iamRecordedIn: [] },
      params: { requiredTypes: ['AWS::S3::Bucket'] },
    },
    {
      name: 'passes when another Region records the required IAM types',
      facts: { configRecorder: chosen('AWS::S3::Bucket'), iamRecordedIn: ['us-east-1'] },
      params: { requiredTypes: ['AWS::S3::Bucket', 'AWS::IAM::Role'] },
    },
    { name: 'passes when it excludes only IAM types', facts: { configRecorder: excluding('AWS::IAM::User', 'AWS::IAM::Role') } },
    { name: 'passes when the first recording is pending', facts: { configRecorderStatus: { recording: true, lastStatus: 'Pending' } } },
    {
      name: 'passes when it records the required types',
      facts: { configRecorder: chosen('AWS::S3::Bucket') },
      params: { requiredTypes: ['AWS::S3::Bucket'] },
    },
    {
      name: 'passes when it excludes types that are not required',
      facts: { configRecorder: excluding('AWS::S3::Bucket') },
      params: { requiredTypes: ['AWS::EC2::Instance'] },
    },
    {
      name: 'passes for a custom role, which is allowed',
      facts: { configRecorder: { roleARN: 'arn:aws:iam::111122223333:role/config', recordingGroup: { allSupported: true } } },
      params: { requireServiceLinkedRole: false },
    },
  ],
  fail: [
    {
      name: 'fails with no recorder',
      facts: { configRecorder: undefined, configRecorderStatus: undefined },
      message: 'none',
      severity: 'critical',
    },
    {
      name: 'fails with no Region records IAM types',
      facts: {
        configRecorder: { name: 'main', roleARN, recordingGroup: { allSupported: true, includeGlobalResourceTypes: false } },
        iamRecordedIn: [],
      },
      message: 'noIam',
      severity: 'medium',
      evidence: { recorder: 'main' },
    },
    {
      name: 'fails when no Region records a required IAM type',
      facts: { configRecorder: chosen('AWS::S3::Bucket'), iamRecordedIn: [] },
      params: { requiredTypes: ['AWS::S3::Bucket', 'AWS::IAM::Role'] },
      message: 'noIam',
    },
    { name: 'fails for a status without a recorder', facts: { configRecorder: undefined }, message: 'none' },
    { name: 'fails when stopped', facts: { configRecorderStatus: { recording: false } }, message: 'stopped' },
    { name: 'fails for an empty status', facts: { configRecorderStatus: {} }, message: 'stopped' },
    {
      name: 'fails for the last recording failed',
      facts: { configRecorderStatus: { recording: true, lastStatus: 'FAILURE' as 'Failure', lastErrorMessage: 'no rights' } },
      message: 'failing',
      evidence: { error: 'no rights' },
    },
    {
      name: 'fails when it records selected types only',
      facts: { configRecorder: chosen('AWS::S3::Bucket') },
      message: 'few',
      severity: 'medium',
    },
    { name: 'fails with no recording group', facts: { configRecorder: { roleARN } }, message: 'few' },
    {
      name: 'fails when it excludes buckets',
      facts: { configRecorder: excluding('AWS::S3::Bucket') },
      message: 'partial',
      evidence: { missing: ['AWS::S3::Bucket'] },
    },
    {
      name: 'does not record a required type',
      facts: { configRecorder: chosen('AWS::S3::Bucket') },
      params: { requiredTypes: ['AWS::S3::Bucket', 'AWS::EC2::Instance'] },
      message: 'partial',
      evidence: { missing: ['AWS::EC2::Instance'] },
    },
    {
      name: 'fails for a custom role',
      facts: { configRecorder: { roleARN: 'arn:aws:iam::111122223333:role/config', recordingGroup: { allSupported: true } } },
      message: 'role',
      severity: 'medium',
    },
  ],
});
