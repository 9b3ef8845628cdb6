import { globSync, readFileSync } from 'node:fs';
import { InMemoryCache } from '@apollo/client/cache';
import { Kind, parse, print, visit, type DefinitionNode, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';

const sources = new URL('../../../web/src/', import.meta.url).pathname;

/** Every operation of the web by name, from its sources, as Apollo Client sends it: with its fragments, and with __typename everywhere. */
export function webOperations(): readonly (readonly [name: string, query: string])[] {
  const files = globSync(['**/*.ts', '**/*.tsx'], { cwd: sources, exclude: ['generated/**', '**/*.spec.ts', '**/*.spec.tsx'] });
  const texts = files.flatMap((file) => [...readFileSync(`${sources}${file}`, 'utf8').matchAll(/graphql\(`([^`]*)`\)/g)].map(([, text = '']) => text));
  const definitions = texts.flatMap((text) => parse(text).definitions);
  const cache = new InMemoryCache();
  return definitions.filter(isOperation).map((operation) => {
    const document = { kind: Kind.DOCUMENT, definitions: [operation, ...fragmentsOf(operation, definitions)] } as const;
    return [operation.name?.value ?? '', print(cache.transformDocument(document))] as const;
  });
}

function isOperation(definition: DefinitionNode): definition is OperationDefinitionNode {
  return definition.kind === Kind.OPERATION_DEFINITION;
}

function fragmentsOf(operation: OperationDefinitionNode, definitions: readonly DefinitionNode[]): Set<FragmentDefinitionNode> {
  const found = new Set<FragmentDefinitionNode>();
  const collect = (within: DefinitionNode): void => {
    visit(within, {
      FragmentSpread({ name }) {
        const fragment = definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name.value) as FragmentDefinitionNode;
        if (found.has(fragment)) return;
        found.add(fragment);
        collect(fragment);
      },
    });
  };
  collect(operation);
  return found;
}
