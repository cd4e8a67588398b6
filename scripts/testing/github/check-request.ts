import { type ApiOperation, type ApiParameter, type ApiSchema, dereference } from './api-description.js'
import { findMismatches } from './find-mismatches.js'
import type { PlayedRequest } from './route.js'

/** @returns in which ways a request is not what GitHub's description asks for; also names that it does not know */
export function checkRequest(operation: ApiOperation, { parameters, query, body }: PlayedRequest): readonly string[] {
  return [
    ...findMismatches(addressSchema(operation, 'path'), { ...parameters }, 'address'),
    ...findMismatches(addressSchema(operation, 'query'), { ...query }, 'address'),
    ...checkBody(operation, body),
  ]
}

const schemas = new WeakMap<ApiOperation, Map<string, ApiSchema>>()

function addressSchema(operation: ApiOperation, place: ApiParameter['in']): ApiSchema {
  const known = schemas.get(operation) ?? new Map<string, ApiSchema>()
  schemas.set(operation, known)
  const parameters = (operation.parameters ?? [])
    .map((one) => dereference<ApiParameter>(one as ApiParameter))
    .filter((one) => one.in === place)
  const schema = known.get(place) ?? {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  }
  known.set(place, schema)
  return schema
}

function checkBody({ requestBody }: ApiOperation, body: unknown): readonly string[] {
  const described = requestBody?.content?.['application/json']?.schema
  if (!described) return body === undefined ? [] : ['it has a body, and GitHub takes none']
  if (body === undefined) return requestBody?.required ? ['it has no body'] : []
  const whole = dereference<ApiSchema>(described)
  const strange = Object.keys(body as object).filter((name) => whole.properties && !(name in whole.properties))
  return [...strange.map((name) => `the body has “${name}”, which GitHub ignores`), ...findMismatches(whole, body)]
}
