import type { AnyRule } from '../../src/core/rule.ts';
import { snsSubscriptionEndpointTrusted } from './sns-subscription-endpoint-trusted.ts';
import { snsSubscriptionUsesHttps } from './sns-subscription-uses-https.ts';
import { snsTopicCrossAccountAccessRestricted } from './sns-topic-cross-account-access-restricted.ts';
import { snsTopicDeliveryStatusLogged } from './sns-topic-delivery-status-logged.ts';
import { snsTopicEncrypted } from './sns-topic-encrypted.ts';
import { snsTopicKeyUsableByPublishers } from './sns-topic-key-usable-by-publishers.ts';
import { snsTopicNotPublic } from './sns-topic-not-public.ts';
import { snsTopicTlsEnforced } from './sns-topic-tls-enforced.ts';

export const snsRules: readonly AnyRule[] = [
  snsTopicNotPublic,
  snsTopicCrossAccountAccessRestricted,
  snsTopicEncrypted,
  snsTopicKeyUsableByPublishers,
  snsTopicTlsEnforced,
  snsTopicDeliveryStatusLogged,
  snsSubscriptionUsesHttps,
  snsSubscriptionEndpointTrusted,
];
