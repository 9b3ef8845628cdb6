import { getNamedType, isObjectType, isUnionType, type GraphQLField, type GraphQLNamedType, type GraphQLSchema } from 'graphql';

/** A selection of everything that a type has, so many steps deep; a field that is added later is in it. */
export function everythingOf(schema: GraphQLSchema, type: GraphQLNamedType, depth = 5): string {
  if (isUnionType(type)) return `{ __typename ${type.getTypes().map((one) => `... on ${one.name} ${everythingOf(schema, one, depth - 1)}`).join(' ')} }`;
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).map((field) => ({ field, of: getNamedType(field.type) }));
  const scalars = fields.filter(({ of }) => !isObjectType(of) && !isUnionType(of)).map(({ field }) => field.name);
  const deeper = depth === 0 ? [] : fields.filter(({ of }) => isObjectType(of) || isUnionType(of)).map(({ field, of }) => `${field.name} ${everythingOf(schema, of, depth - 1)}`);
  return `{ __typename ${[...scalars, ...deeper].join(' ')} }`;
}

/** Queries and mutations of this service; what federation adds aside. */
export function operationsOf(schema: GraphQLSchema): { readonly kind: 'query' | 'mutation'; readonly field: GraphQLField<unknown, unknown> }[] {
  const of = (kind: 'query' | 'mutation', type = kind === 'query' ? schema.getQueryType() : schema.getMutationType()) =>
    Object.values(type?.getFields() ?? {}).filter(({ name }) => !name.startsWith('_')).map((field) => ({ kind, field }));
  return [...of('query'), ...of('mutation')];
}

/** Fields of this service's own types, as `Type.field`. */
export function fieldsOf(schema: GraphQLSchema): string[] {
  const own = Object.values(schema.getTypeMap()).filter(isObjectType).filter(({ name }) => !name.startsWith('_') && !['Query', 'Mutation'].includes(name));
  return own.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)).toSorted();
}
