import type { Command, Option } from 'commander';
import { describeRules, frameworkIds } from '../../commands/catalog.ts';
import { formatNames } from '../../core/result/format-names.ts';

export type Shell = 'bash' | 'zsh' | 'fish';

/** Words that a shell offers after a word. */
interface Completion {
  readonly command: string;
  readonly description: string;
  readonly options: readonly {
    readonly flag: string;
    readonly description: string;
    readonly takesValue: boolean;
    readonly values: readonly string[];
  }[];
  /** Values of the first argument. */
  readonly values: readonly string[];
}

/** Returns a script that completes commands, options and known values. */
export function completionScript(shell: Shell, program: Command): string {
  const commands = completionsOf(program);
  return { bash, zsh, fish }[shell](commands);
}

function completionsOf(program: Command): Completion[] {
  const rules = describeRules({});
  const ruleIds = rules.map(({ id }) => id);
  const known: Readonly<Record<string, readonly string[]>> = {
    '--services': [...new Set(rules.map(({ service }) => service))].sort(),
    '--rules': ruleIds,
    '--framework': frameworkIds(),
    '--format': formatNames,
  };
  const valuesOf = ({ long, argChoices }: Option): readonly string[] => argChoices ?? known[long ?? ''] ?? [];
  return program.commands.map((command) => ({
    command: command.name(),
    description: command.description(),
    options: command.options.map((option) => ({
      flag: option.long ?? option.flags,
      description: option.description,
      takesValue: option.required || option.optional,
      values: valuesOf(option),
    })),
    values: command.name() === 'explain' ? ruleIds : (command.registeredArguments[0]?.argChoices ?? []),
  }));
}

const words = (values: readonly string[]): string => values.join(' ');

function bash(commands: readonly Completion[]): string {
  const cases = commands.map(({ command, options, values }) => {
    const withValues = options.filter((option) => option.values.length > 0);
    const files = options.filter((option) => option.takesValue && option.values.length === 0).map(({ flag }) => flag);
    const arms = [
      ...withValues.map((option) => `        ${option.flag}) words="${words(option.values)}" ;;`),
      ...(files.length === 0 ? [] : [`        ${files.join('|')}) compopt -o default; return ;;`]),
      `        *) words="${words([...options.map(({ flag }) => flag), '--help', ...values])}" ;;`,
    ];
    return `    ${command})\n      case "$previous" in\n${arms.join('\n')}\n      esac ;;`;
  });
  return `# bash completion for onus: eval "$(onus completion bash)"
_onus() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words="" before=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${words(commands.map(({ command }) => command))} --help --version" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  # The last of several values that are separated by commas.
  case "$current" in
    *,*) before="\${current%,*}," ; current="\${current##*,}" ;;
  esac
  COMPREPLY=($(compgen -P "$before" -W "$words" -- "$current"))
}
complete -F _onus onus
`;
}

/** Quotes text for single quotes of a shell, without the characters that zsh and fish interpret. */
const quoted = (text: string): string => `'${text.replace(/[[\]:'\\]/g, ' ')}'`;

function zsh(commands: readonly Completion[]): string {
  const cases = commands.map(({ command, options, values }) => {
    const specs = options.map(({ flag, description, takesValue, values: own }) => {
      const text = description.replace(/[[\]:'"$`\\]/g, ' ');
      const action = !takesValue ? '' : own.length > 0 ? `:value:_values -s , value ${words(own)}` : ':value:_files';
      return `      '${flag}[${text}]${action}'`;
    });
    const argument = values.length > 0 ? `'1:value:(${words(values)})'` : `'*:file:_files'`;
    return `    ${command}) _arguments ${specs.length === 0 ? '' : `\\\n${specs.join(' \\\n')} \\\n      `}${argument} ;;`;
  });
  return `#compdef onus
# zsh completion for onus: eval "$(onus completion zsh)"
_onus() {
  if (( CURRENT == 2 )); then
    local -a commands
    commands=(
${commands.map(({ command, description }) => `      '${command}:${quoted(description).slice(1, -1)}'`).join('\n')}
    )
    _describe command commands
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _onus onus
`;
}

function fish(commands: readonly Completion[]): string {
  const lines = commands.flatMap(({ command, description, options, values }) => [
    `complete -c onus -n __fish_use_subcommand -a ${command} -d ${quoted(description)}`,
    ...options.map(({ flag, description: text, takesValue, values: own }) => {
      const value = !takesValue ? '' : own.length > 0 ? ` -x -a '${words(own)}'` : ' -r';
      return `complete -c onus -n '__fish_seen_subcommand_from ${command}' -l ${flag.replace(/^--/, '')}${value} -d ${quoted(text)}`;
    }),
    ...(values.length === 0 ? [] : [`complete -c onus -n '__fish_seen_subcommand_from ${command}' -f -a '${words(values)}'`]),
  ]);
  return `# fish completion for onus: onus completion fish | source\n${lines.join('\n')}\n`;
}
