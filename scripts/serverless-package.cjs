/** Bundles the handlers whenever `serverless` packages or deploys, so that no old zip is deployed. */
const bundleHandlers = () => import('./package-handlers.mjs');

module.exports = class PackageHandlers {
  hooks = { 'before:package:initialize': bundleHandlers, 'before:deploy:function:initialize': bundleHandlers };
};
