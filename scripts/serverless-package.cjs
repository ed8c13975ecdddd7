/** Bundles the handlers whenever `serverless` packages or deploys, so that no old zip is deployed. Tests of the template reuse them. */
const bundleHandlers = () => (process.env.ONUS_REUSE_BUNDLES === 'true' ? undefined : import('./package-handlers.mjs'));

/** Parses the parameter `tags`: name=value,name=value. */
function tagsOf(text) {
  const pairs = text === '' ? [] : text.split(',').map((pair) => pair.split('='));
  const wrong = pairs.find((pair) => pair.length !== 2 || pair[0].trim() === '');
  if (wrong !== undefined) throw new Error(`the parameter tags contains '${wrong.join('=')}': use name=value,name=value`);
  return Object.fromEntries(pairs.map(([name, value]) => [name.trim(), value.trim()]));
}

/** CloudWatch can notify only topics of its own Region; the deployment would fail halfway. */
function checkAlarmTopic(arn, region) {
  const topicRegion = arn.split(':')[3];
  if (arn !== '' && topicRegion !== region)
    throw new Error(
      `the parameter alarmTopicArn is a topic in ${topicRegion}, but alarms in ${region} can notify only topics in ${region}`,
    );
}

module.exports = class PackageHandlers {
  constructor(serverless) {
    const prepare = () => {
      const { custom, provider } = serverless.service;
      checkAlarmTopic(custom.alarmTopicArn, provider.region);
      provider.stackTags = { ...provider.stackTags, ...tagsOf(custom.tags) };
      return bundleHandlers();
    };
    this.hooks = { 'before:package:initialize': prepare, 'before:deploy:function:initialize': bundleHandlers };
  }
};
