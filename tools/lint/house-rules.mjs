/** House rules that a syntax pattern can state. Each is broken on purpose by house-rules.spec.ts. */
const notConstructor = ':not(MethodDefinition[kind="constructor"])';

const answersGraphql = '> Decorator[expression.callee.name=/^(Query|Mutation|Subscription|ResolveField|ResolveReference)$/]';
const answersHttp = '> Decorator[expression.callee.name=/^(Get|Post|Put|Patch|Delete|Head|Options|All|Sse)$/]';
const allowed = '> Decorator[expression.callee.name="Allow"]';

export const houseSyntax = [
  ...['FunctionDeclaration', 'ArrowFunctionExpression', `${notConstructor} > FunctionExpression`].map((node) => ({
    selector: `${node}[params.length>3]`,
    message: 'At most 3 parameters: group what belongs together.',
  })),
  {
    selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>4]',
    message: 'At most 4 constructor dependencies: this class has more than one job.',
  },
  {
    selector: 'CallExpression[callee.property.name="query"][callee.object.name=/^(dataSource|datasource)$/]',
    message: 'Tenant data is read and written through TenantDatabase, which sets the organisation.',
  },
  {
    selector: 'CallExpression[callee.property.name="query"][callee.object.property.name=/^(dataSource|datasource)$/]',
    message: 'Tenant data is read and written through TenantDatabase, which sets the organisation.',
  },
  {
    selector: 'CallExpression[callee.name=/^set(Interval)$/]',
    message: 'No timers of our own: recurring work belongs to the job library; polling belongs to the event log.',
  },
  ...[answersGraphql, answersHttp].map((answers) => ({
    selector: `MethodDefinition:has(${answers}):not(:has(${allowed}))`,
    message: 'Say who may call this: @Allow(...). Silence means no.',
  })),
  {
    selector: `MethodDefinition:has(${answersGraphql}) > FunctionExpression > BlockStatement[body.length>1]`,
    message: 'A resolver method is one statement: reads and writes live in their own files.',
  },
  {
    selector: 'ImportExpression[source.value=/^@waymark[^a-z][a-z-]+[^a-z-]/]',
    message: 'A lib is imported by its name: what it does not export is its own.',
  },
];

/** Everywhere but in the one folder that speaks to Kafka. */
export const noKafkajs = {
  selector: 'ImportExpression[source.value="kafkajs"]',
  message: 'kafkajs is used in libs/service-kit/src/events/kafka only.',
};

/** In a library whose imports are few enough to be listed. */
export const noDynamicImport = {
  selector: 'ImportExpression',
  message: 'This library says at the top of its files what it imports.',
};
