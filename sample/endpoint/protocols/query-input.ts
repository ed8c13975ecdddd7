import { FromStringShapeDeserializer } from '@smithy/core/protocols';
import type { NormalizedSchema } from '@smithy/core/schema';

/** `Filter.1.Name=x` as a tree: a node has a value or children. */
interface Node {
  value?: string;
  readonly children: Map<string, Node>;
}

const toTree = (form: URLSearchParams): Node => {
  const root: Node = { children: new Map() };
  for (const [key, value] of form) {
    let node = root;
    for (const part of key.split('.')) {
      const child = node.children.get(part) ?? { children: new Map() };
      node.children.set(part, child);
      node = child;
    }
    node.value = value;
  }
  return root;
};

const numbered = (node: Node | undefined): Node[] =>
  [...(node?.children ?? [])].sort(([a], [b]) => Number(a) - Number(b)).map(([, child]) => child);

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Returns a function that parses a form of the query protocol, or with `ec2` of the EC2 variant, into the input of a schema. */
export const createQueryReader = (ec2: boolean): ((schema: NormalizedSchema, form: URLSearchParams) => object) => {
  const scalars = new FromStringShapeDeserializer({ timestampFormat: { useTrait: true, default: 5 }, httpBindings: false });

  const keyOf = (schema: NormalizedSchema, name: string): string => {
    const { ec2QueryName, xmlName } = schema.getMergedTraits() as { ec2QueryName?: string; xmlName?: string };
    return (ec2 ? ec2QueryName : undefined) ?? xmlName ?? name;
  };

  const readStruct = (schema: NormalizedSchema, node: Node): object => {
    const output: Record<string, unknown> = {};
    for (const [name, member] of schema.structIterator()) {
      const { ec2QueryName } = member.getMergedTraits();
      const key = keyOf(member, name);
      const child = node.children.get(ec2 && !ec2QueryName ? capitalized(key) : key);
      if (child) output[name] = read(member, child);
    }
    return output;
  };

  const readMap = (schema: NormalizedSchema, node: Node): object => {
    const entries = numbered(schema.getMergedTraits().xmlFlattened ? node : node.children.get('entry'));
    const key = keyOf(schema.getKeySchema(), 'key');
    const value = keyOf(schema.getValueSchema(), 'value');
    return Object.fromEntries(
      entries.map((entry) => {
        const valueNode = entry.children.get(value);
        return [entry.children.get(key)?.value ?? '', valueNode && read(schema.getValueSchema(), valueNode)];
      }),
    );
  };

  const read = (schema: NormalizedSchema, node: Node): unknown => {
    if (schema.isStructSchema()) return readStruct(schema, node);
    if (schema.isMapSchema()) return readMap(schema, node);
    if (schema.isListSchema()) {
      const item = schema.getValueSchema();
      const flat = ec2 || schema.getMergedTraits().xmlFlattened;
      return numbered(flat ? node : node.children.get(keyOf(item, 'member'))).map((child) => read(item, child));
    }
    return scalars.read(schema, node.value ?? '');
  };

  return (schema, form) => (schema.isStructSchema() ? readStruct(schema, toTree(form)) : {});
};
