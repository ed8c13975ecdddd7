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
  },
  pass: [
    { name: 'records all types', message: 'records' },
    { name: 'all types but global ones', facts: { configRecorder: { roleARN, recordingGroup: { allSupported: true } } } },
    { name: 'leaves out IAM only', facts: { configRecorder: excluding('AWS::IAM::User', 'AWS::IAM::Role') } },
    { name: 'has just begun', facts: { configRecorderStatus: { recording: true, lastStatus: 'Pending' } } },
    {
      name: 'records the types asked for',
      facts: { configRecorder: chosen('AWS::S3::Bucket') },
      params: { requiredTypes: ['AWS::S3::Bucket'] },
    },
    {
      name: 'leaves out what is not asked for',
      facts: { configRecorder: excluding('AWS::S3::Bucket') },
      params: { requiredTypes: ['AWS::EC2::Instance'] },
    },
    {
      name: 'a role of its own, where that may be',
      facts: { configRecorder: { roleARN: 'arn:aws:iam::111122223333:role/config', recordingGroup: { allSupported: true } } },
      params: { requireServiceLinkedRole: false },
    },
  ],
  fail: [
    { name: 'no recorder', facts: { configRecorder: undefined, configRecorderStatus: undefined }, message: 'none', severity: 'critical' },
    { name: 'stopped', facts: { configRecorderStatus: { recording: false } }, message: 'stopped' },
    { name: 'a status that says nothing', facts: { configRecorderStatus: {} }, message: 'stopped' },
    {
      name: 'failing',
      facts: { configRecorderStatus: { recording: true, lastStatus: 'FAILURE' as 'Failure', lastErrorMessage: 'no rights' } },
      message: 'failing',
      evidence: { error: 'no rights' },
    },
    { name: 'chosen types only', facts: { configRecorder: chosen('AWS::S3::Bucket') }, message: 'few', severity: 'medium' },
    { name: 'no recording group', facts: { configRecorder: { roleARN } }, message: 'few' },
    {
      name: 'leaves out buckets',
      facts: { configRecorder: excluding('AWS::S3::Bucket') },
      message: 'partial',
      evidence: { missing: ['AWS::S3::Bucket'] },
    },
    {
      name: 'lacks a type asked for',
      facts: { configRecorder: chosen('AWS::S3::Bucket') },
      params: { requiredTypes: ['AWS::S3::Bucket', 'AWS::EC2::Instance'] },
      message: 'partial',
      evidence: { missing: ['AWS::EC2::Instance'] },
    },
    {
      name: 'a role of its own',
      facts: { configRecorder: { roleARN: 'arn:aws:iam::111122223333:role/config', recordingGroup: { allSupported: true } } },
      message: 'role',
      severity: 'medium',
    },
  ],
});
