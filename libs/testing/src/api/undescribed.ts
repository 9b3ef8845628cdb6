import { isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';

/** What federation adds to a subgraph; it says itself what it means. */
const federation = /^(_|link__|federation__|join__)/;

/** Types, fields, arguments and values of a subgraph that say nothing of what they mean, as `Type.field(argument)`. */
export function undescribed(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !federation.test(type.name));
  return types.flatMap(undescribedOf).sort();
}

function undescribedOf(type: GraphQLNamedType): string[] {
  const root = ['Query', 'Mutation', 'Subscription'].includes(type.name);
  const parts = partsOf(type).filter(({ name }) => !federation.test(name));
  return [...(root || type.description ? [] : [type.name]), ...parts.filter(({ description }) => !description?.trim()).map(({ name }) => `${type.name}.${name}`)];
}

function partsOf(type: GraphQLNamedType): { name: string; description?: string | null | undefined }[] {
  if (isEnumType(type)) return [...type.getValues()];
  if (isInputObjectType(type)) return Object.values(type.getFields());
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  // The one argument `input` is what its type says it is.
  const argumentsOf = Object.values(type.getFields()).flatMap(({ name, args }) =>
    args.filter((argument) => argument.name !== 'input').map((argument) => ({ name: `${name}(${argument.name})`, description: argument.description })),
  );
  return [...Object.values(type.getFields()), ...argumentsOf];
}
