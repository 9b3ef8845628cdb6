import type { INestApplicationContext, Type } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { allowKey } from '@waymark/service-kit';

/** What Nest writes on a method that answers: a route, a query or mutation, a field, a reference of federation. */
const answering = ['path', 'graphql:resolver_type', 'graphql:resolve_property', 'graphql:resolve_reference'];

/** Every method of the running application that answers a request, as `Class.method`, with those whom its @Allow names. */
export function handlers(app: INestApplicationContext): ReadonlyMap<string, readonly string[]> {
  const scanner = new MetadataScanner();
  const found = new Map<string, readonly string[]>();
  for (const { controllers, providers } of app.get(ModulesContainer).values()) {
    for (const { metatype } of [...controllers.values(), ...providers.values()]) {
      const prototype = (metatype as Type | null)?.prototype as Record<string, object> | undefined;
      if (!prototype) continue;
      for (const name of scanner.getAllMethodNames(prototype)) {
        const method = prototype[name] as object;
        if (!answering.some((key) => Reflect.hasMetadata(key, method))) continue;
        found.set(`${(metatype as Type).name}.${name}`, (Reflect.getMetadata(allowKey, method) as string[] | undefined) ?? []);
      }
    }
  }
  return found;
}

/** Handlers that say nothing of who may call them. The guard answers them with no; nobody is to find that out in use. */
export function handlersWithoutAllow(app: INestApplicationContext): string[] {
  return [...handlers(app)].filter(([, allowed]) => allowed.length === 0).map(([name]) => name).sort();
}
