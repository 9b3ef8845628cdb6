import { getNamedType, GraphQLError, isCompositeType, isInterfaceType, isListType, isNonNullType, isObjectType, Kind } from 'graphql';
import type { ASTVisitor, FieldNode, GraphQLNamedType, GraphQLOutputType, GraphQLSchema, SelectionSetNode, ValidationContext } from 'graphql';

/** What a list counts as: how long it will be, a document does not say (`first` may be a variable), and each service bounds its own. */
const listCounts = 5;

/** Lists that are shorter by what they are, with how long each is at most. */
export const shortLists: Readonly<Record<string, number>> = {
  // The panel, and that of an appeal.
  'PromotionCase.rounds': 2,
  // Of one step of a plan template.
  'PlanTemplateStep.rules': 3,
  // The last four cycles.
  'PlanCycles.cycles': 4,
  'PlanCycles.together': 4,
  'PersonCycles.moves': 4,
};

/**
 * Refuses an operation that costs more than `most`: one for each field, and what stands within a list five times, or as often as it is long at most.
 * Not armor's rule: that one multiplies with a `first` that is written out, and is blind to one in a variable.
 */
export function boundCost(most: number): (context: ValidationContext) => ASTVisitor {
  return (context) => {
    const counter = new CostCounter(context);
    return {
      OperationDefinition({ operation, selectionSet }) {
        const cost = counter.of(selectionSet, context.getSchema().getRootType(operation) ?? undefined);
        if (cost > most) context.reportError(new GraphQLError(`Cost limit of ${most} exceeded, found ${cost}.`));
      },
    };
  };
}

class CostCounter {
  readonly #schema: GraphQLSchema;
  /** By name. One that is being counted is 0 to itself: that it spreads itself is another rule's to refuse. */
  readonly #fragments = new Map<string, number>();

  constructor(private readonly context: ValidationContext) {
    this.#schema = context.getSchema();
  }

  of(selectionSet: SelectionSetNode, type: GraphQLNamedType | undefined): number {
    let cost = 0;
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FIELD) cost += this.#field(selection, type);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) cost += this.#fragment(selection.name.value);
      else cost += this.of(selection.selectionSet, selection.typeCondition ? this.#schema.getType(selection.typeCondition.name.value) : type);
    }
    return cost;
  }

  /** A field that does not exist costs what it would as one object: the document is refused anyway. */
  #field({ name, selectionSet }: FieldNode, parent: GraphQLNamedType | undefined): number {
    // Introspection is answered from memory, where it is answered at all.
    if (name.value === '__schema' || name.value === '__type') return 1;
    if (!selectionSet) return 1;
    const type = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name.value]?.type : undefined;
    const named = type ? getNamedType(type) : undefined;
    const length = shortLists[`${parent?.name}.${name.value}`] ?? listCounts;
    return 1 + this.of(selectionSet, named) * (isCompositeType(named) && isList(type) ? length : 1);
  }

  #fragment(name: string): number {
    const known = this.#fragments.get(name);
    if (known !== undefined) return known;
    this.#fragments.set(name, 0);
    const fragment = this.context.getFragment(name);
    const cost = fragment ? this.of(fragment.selectionSet, this.#schema.getType(fragment.typeCondition.name.value)) : 0;
    this.#fragments.set(name, cost);
    return cost;
  }
}

function isList(type: GraphQLOutputType | undefined): boolean {
  return isNonNullType(type) ? isListType(type.ofType) : isListType(type);
}
