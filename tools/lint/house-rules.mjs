/** House rules that a syntax pattern can state. Each is broken on purpose by house-rules.spec.ts. */
const notConstructor = ':not(MethodDefinition[kind="constructor"])';

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
];

const exposes = '> Decorator[expression.callee.name=/^(Query|Mutation|Subscription|ResolveField|ResolveReference)$/]';

export const oneResolverLine = [
  {
    selector: `MethodDefinition:has(${exposes}):not(:has(> Decorator[expression.callee.name="Allow"]))`,
    message: 'Say who may call this resolver: @Allow(...). Silence means no.',
  },
];
