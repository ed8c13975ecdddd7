import validate from 'asl-validator';

type Json = Readonly<Record<string, unknown>>;

/** Formats that distributed maps read (https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html). */
const INPUT_TYPES = ['JSON', 'JSONL', 'CSV', 'MANIFEST', 'PARQUET'];
const READER_MEMBERS = ['Resource', 'ReaderConfig', 'Parameters', 'Arguments'];
const WRITER_MEMBERS = ['Resource', 'WriterConfig', 'Parameters', 'Arguments'];

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Errors of the readers and writers of distributed maps, and transitions out of a map, which the validator does not check. */
function mapErrors(machine: Json): readonly string[] {
  const states = isObject(machine['States']) ? machine['States'] : {};
  return Object.entries(states).flatMap(([name, state]) => {
    if (!isObject(state)) return [];
    const { ItemReader: reader, ResultWriter: writer, ItemProcessor: processor } = state;
    const unknown = (part: unknown, members: readonly string[]) =>
      isObject(part) ? Object.keys(part).filter((member) => !members.includes(member)) : [];
    const config = isObject(reader) && isObject(reader['ReaderConfig']) ? reader['ReaderConfig'] : undefined;
    const inputType = config?.['InputType'];
    const targets = [
      state['Next'],
      state['Default'],
      ...[state['Catch'], state['Choices']].flat().map((part) => isObject(part) && part['Next']),
    ];
    return [
      ...unknown(reader, READER_MEMBERS).map((member) => `${name}: ItemReader does not have ${member}`),
      ...unknown(writer, WRITER_MEMBERS).map((member) => `${name}: ResultWriter does not have ${member}`),
      ...(inputType === undefined || INPUT_TYPES.includes(String(inputType)) ? [] : [`${name}: ${inputType} is not an input type`]),
      ...targets
        .filter((target) => typeof target === 'string' && !(target in states))
        .map((target) => `${name}: ${target} is not a state of the same map or machine`),
      ...(isObject(processor) ? mapErrors(processor) : []),
    ];
  });
}

/** Errors of a state machine: transitions, reachability, terminal states, paths, payload templates, ARNs, readers and writers. */
export function stateMachineErrors(machine: Json): readonly string[] {
  const { errors } = validate(machine, { checkPaths: true, checkArn: true });
  return [...errors.map((error) => error.Message), ...mapErrors(machine)];
}
