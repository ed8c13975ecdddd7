import { autoscalingGroupImdsv2Required } from '../../../rules/autoscaling/autoscaling-group-imdsv2-required.ts';
import { deletedTemplate, launchConfiguration, launchTemplate } from '../../support/resources/launch.ts';
import { testRule } from '../../support/rule-tester.ts';

const required = { metadataOptions: { HttpTokens: 'required' } } as const;
const optional = { metadataOptions: { HttpTokens: 'optional' } } as const;

testRule(autoscalingGroupImdsv2Required, {
  base: { launchSources: [launchTemplate(required)], metadataDefaults: {}, images: { 'ami-1': { ImageId: 'ami-1' } } },
  pass: [
    { name: 'passes for a template that requires tokens', message: 'required' },
    {
      name: 'passes with no metadata service',
      facts: { launchSources: [launchTemplate({ metadataOptions: { HttpEndpoint: 'disabled' } })] },
    },
    { name: 'passes for a launch configuration that requires tokens', facts: { launchSources: [launchConfiguration(required)] } },
    {
      name: 'passes when unset, and the account requires tokens',
      facts: { launchSources: [launchTemplate()], metadataDefaults: { HttpTokens: 'required' } },
    },
    {
      name: 'passes when unset, and the account disables the metadata service',
      facts: { launchSources: [launchTemplate()], metadataDefaults: { HttpEndpoint: 'disabled' } },
    },
    {
      name: 'passes when unset, and the image requires tokens',
      facts: { launchSources: [launchTemplate()], images: { 'ami-1': { ImageId: 'ami-1', ImdsSupport: 'v2.0' } } },
    },
    { name: 'passes for a deleted source next to a secure one', facts: { launchSources: [deletedTemplate(), launchTemplate(required)] } },
  ],
  fail: [
    {
      name: 'fails for a template that makes tokens optional',
      facts: { launchSources: [launchTemplate(optional)], metadataDefaults: { HttpTokens: 'required' } },
      message: 'optional',
      severity: 'high',
      evidence: { sources: ['launch template web, version 3'] },
    },
    {
      name: 'fails for one override among several',
      facts: { launchSources: [launchTemplate(required), launchTemplate({ ...optional, name: 'launch template arm, version 1' })] },
      evidence: { sources: ['launch template arm, version 1'] },
    },
    {
      name: 'fails for an unset launch configuration with secure defaults',
      facts: {
        launchSources: [launchConfiguration()],
        metadataDefaults: { HttpTokens: 'required' },
        images: { 'ami-1': { ImdsSupport: 'v2.0' } },
      },
      message: 'optional',
    },
    {
      name: 'fails when unset in the template, the account and the image',
      facts: { launchSources: [launchTemplate()] },
      message: 'silent',
    },
    {
      name: 'fails when only tokens are unset',
      facts: {
        launchSources: [launchTemplate({ metadataOptions: { HttpEndpoint: 'enabled' } })],
        metadataDefaults: { HttpEndpoint: 'disabled' },
      },
      message: 'silent',
    },
    {
      name: 'fails when unset, and the account overrides the image',
      facts: {
        launchSources: [launchTemplate()],
        metadataDefaults: { HttpTokens: 'optional' },
        images: { 'ami-1': { ImdsSupport: 'v2.0' } },
      },
      message: 'silent',
    },
    {
      name: 'fails when IMDSv2 is not set, and the image is not visible',
      facts: { launchSources: [launchTemplate()], images: { 'ami-1': null } },
      message: 'silent',
    },
    { name: 'fails when unset without an image', facts: { launchSources: [{ ...deletedTemplate(), exists: true }] }, message: 'silent' },
  ],
  notApplicable: [
    { name: 'skips when its template was deleted', facts: { launchSources: [deletedTemplate()] }, message: 'nothing' },
    { name: 'skips when it has no template', facts: { launchSources: [] } },
  ],
});
