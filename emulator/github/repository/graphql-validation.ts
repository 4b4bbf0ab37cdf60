// GitHub's answers to queries that do not fit its schema: graphql-js finds the errors, the wording is graphql-ruby's.
import {
  coerceInputValue,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  isInputType,
  type OperationDefinitionNode,
  print,
  typeFromAST,
  validate,
  visit,
} from 'graphql'

export interface ValidationError {
  readonly path?: readonly string[]
  readonly extensions: Readonly<Record<string, unknown>>
  readonly locations: unknown
  readonly message: string
}

interface Wording {
  readonly pattern: RegExp
  readonly word: (...found: readonly string[]) => Pick<ValidationError, 'message' | 'extensions'>
}

const WORDINGS: readonly Wording[] = [
  {
    pattern: /^Cannot query field "(.+?)" on type "(.+?)"/,
    word: (fieldName = '', typeName = '') => ({
      message: `Field '${fieldName}' doesn't exist on type '${typeName}'`,
      extensions: { code: 'undefinedField', typeName, fieldName },
    }),
  },
  {
    pattern: /^Unknown argument "(.+?)" on field "(?:.+\.)?(.+?)"/,
    word: (argumentName = '', name = '') => ({
      message: `Field '${name}' doesn't accept argument '${argumentName}'`,
      extensions: { code: 'argumentNotAccepted', name, typeName: 'Field', argumentName },
    }),
  },
  {
    pattern: /^Field "(.+?)" argument "(.+?)" of type .+ is required/,
    word: (name = '', missing = '') => ({
      message: `Field '${name}' is missing required arguments: ${missing}`,
      extensions: { code: 'missingRequiredArguments', className: 'Field', name, arguments: missing },
    }),
  },
  {
    pattern: /^Unknown type "(.+?)"/,
    word: (typeName = '') => ({
      message: `No such type ${typeName}, so it can't be a fragment condition`,
      extensions: { code: 'undefinedType', typeName },
    }),
  },
  {
    pattern: /^Variable "\$(.+?)" is not defined(?: by operation "(.+)")?/,
    word: (variableName = '', operation = 'anonymous query') => ({
      message: `Variable $${variableName} is used by ${operation} but not declared`,
      extensions: { code: 'variableNotDefined', variableName },
    }),
  },
  {
    pattern: /^Variable "\$(.+?)" is never used(?: in operation "(.+)")?/,
    word: (variableName = '', operation = 'anonymous query') => ({
      message: `Variable $${variableName} is declared by ${operation} but not used`,
      extensions: { code: 'variableNotUsed', variableName },
    }),
  },
  {
    pattern: /^Variable "\$(.+?)" of type "(.+?)" used in position expecting type "(.+?)"/,
    word: (variableName = '', typeName = '', expected = '') => ({
      message: `Type mismatch on variable $${variableName} (${typeName} / ${expected})`,
      extensions: { code: 'variableMismatch', variableName, typeName, errorMessage: 'Type mismatch' },
    }),
  },
  {
    pattern: /^Field "(.+?)" of type "(.+?)" must have a selection/,
    word: (name = '', typeName = '') => ({
      message: `Field must have selections (field '${name}' returns ${typeName} but has no selections. Did you mean '${name} { ... }'?)`,
      extensions: { code: 'selectionMismatch', nodeName: `field '${name}'`, typeName },
    }),
  },
  {
    pattern: /^Field "(.+?)" is not defined by type "(.+?)"/,
    word: (argumentName = '', name = '') => ({
      message: `InputObject '${name}' doesn't accept argument '${argumentName}'`,
      extensions: { code: 'argumentNotAccepted', name, typeName: 'InputObject', argumentName },
    }),
  },
]

/** Returns the errors of a query; none if GitHub would execute it. */
export function validateQuery(schema: GraphQLSchema, document: DocumentNode): readonly ValidationError[] {
  return validate(schema, document).map((error) => {
    const { message, locations = [] } = error
    for (const { pattern, word } of WORDINGS) {
      const [whole, ...found] = pattern.exec(message) ?? []
      if (whole !== undefined) return { path: findPath(document, error), ...word(...found), locations }
    }
    return { path: findPath(document, error), extensions: { code: 'invalid' }, locations, message }
  })
}

/** Returns the errors in the variables of an operation. */
export function validateVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  values: Readonly<Record<string, unknown>>,
): readonly ValidationError[] {
  return variableDefinitions.flatMap((definition) => {
    const { variable, type: typeNode, defaultValue, loc } = definition
    const type = typeFromAST(schema, typeNode)
    const value = values[variable.name.value]
    if (!isInputType(type) || (value === undefined && defaultValue !== undefined)) return []
    const problems: { readonly path: readonly (string | number)[]; readonly explanation: string }[] = []
    coerceInputValue(value, type, (path, _value, error) => problems.push(explain(path, error.message)))
    if (problems.length === 0) return []
    const reasons = problems.map(({ path, explanation }) =>
      path.length === 0 ? `was provided invalid value` : `${path.join('.')} (${explanation})`,
    )
    const start = `Variable $${variable.name.value} of type ${print(typeNode)} was provided invalid value`
    const message = problems.some(({ path }) => path.length > 0) ? `${start} for ${reasons.join(', ')}` : start
    const locations = loc === undefined ? [] : [{ line: loc.startToken.line, column: loc.startToken.column }]
    return [{ extensions: { value: value ?? null, problems }, locations, message }]
  })
}

function explain(path: readonly (string | number)[], message: string) {
  const [, field, type] = /^Field "(.+?)" is not defined by type "(.+?)"/.exec(message) ?? []
  if (field !== undefined) return { path: [...path, field], explanation: `Field is not defined on ${type}` }
  const [, missing] = /^Field "(.+?)" of required type/.exec(message) ?? []
  if (missing !== undefined) return { path: [...path, missing], explanation: 'Expected value to not be null' }
  if (/^Expected non-nullable type/.test(message)) return { path, explanation: 'Expected value to not be null' }
  return { path, explanation: message }
}

/** The path to an error, from the operation down: `["query", "repository", "isPrivat"]`. */
function findPath(document: DocumentNode, { nodes: [culprit] = [] }: GraphQLError): readonly string[] {
  const path: string[] = []
  let found: readonly string[] = []
  visit(document, {
    enter(node) {
      if (node.kind === 'OperationDefinition') {
        path.push(node.name === undefined ? node.operation : `${node.operation} ${node.name.value}`)
      } else if (node.kind === 'FragmentDefinition') path.push(`fragment ${node.name.value}`)
      else if (node.kind === 'InlineFragment') path.push(`... on ${node.typeCondition?.name.value ?? ''}`.trimEnd())
      else if (node.kind === 'Field') path.push(node.alias?.value ?? node.name.value)
      else if (node.kind === 'Argument' || node.kind === 'ObjectField') path.push(node.name.value)
      if (node === culprit) found = [...path]
    },
    leave({ kind }) {
      const named = ['OperationDefinition', 'FragmentDefinition', 'InlineFragment', 'Field', 'Argument', 'ObjectField']
      if (named.includes(kind)) path.pop()
    },
  })
  return found
}
