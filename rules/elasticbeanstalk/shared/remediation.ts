import { cloudFormationResource, terraformResource } from '../../shared/code-snippets.ts';

/** An option as `namespace OptionName=value`. */
function optionParts(option: string) {
  const [namespace, setting = ''] = option.split(' ', 2);
  const [name, value] = setting.split('=', 2);
  return { namespace, name, value };
}

/** Terraform and CloudFormation snippets that set options of an environment. */
export const optionsAsCode = (...options: readonly string[]) => ({
  terraform: terraformResource(
    'aws_elastic_beanstalk_environment',
    'name        = "{{name}}"',
    'application = "APPLICATION_NAME"',
    ...options.flatMap((option) => {
      const { namespace, name, value } = optionParts(option);
      return ['setting {', `  namespace = "${namespace}"`, `  name      = "${name}"`, `  value     = "${value}"`, '}'];
    }),
  ),
  cloudFormation: cloudFormationResource(
    'AWS::ElasticBeanstalk::Environment',
    'ApplicationName: APPLICATION_NAME',
    'OptionSettings:',
    ...options.map((option) => {
      const { namespace, name, value } = optionParts(option);
      return `  - { Namespace: '${namespace}', OptionName: ${name}, Value: '${value}' }`;
    }),
  ),
});

/** AWS CLI command that sets options of an environment, written as `namespace OptionName=value`. */
export const updateOptions = (...options: readonly string[]): string =>
  `aws elasticbeanstalk update-environment --environment-id {{id}} --option-settings ${options
    .map((option) => {
      const { namespace, name, value } = optionParts(option);
      return `Namespace=${namespace},OptionName=${name},Value=${value}`;
    })
    .join(' ')}`;

/** Console steps that change a section of the configuration. */
export const configurationSteps = (section: string, change: string): string =>
  `Open Elastic Beanstalk, choose the environment and Configuration.\nEdit ${section}: ${change}\nChoose Apply.`;

/** Impact of options that replace instances. */
export const replacesInstances =
  'Elastic Beanstalk replaces the instances, following the rolling update policy. Without rolling updates, the application is interrupted.';

/** Impact of options that keep instances. */
export const keepsInstances = 'Elastic Beanstalk updates the environment without replacing instances.';
