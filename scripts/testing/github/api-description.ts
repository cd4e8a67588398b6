import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** A schema as OpenAPI 3.0 writes it. */
export interface ApiSchema {
  readonly $ref?: string
  readonly type?: string
  readonly nullable?: boolean
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, ApiSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | ApiSchema
  readonly items?: ApiSchema
  readonly allOf?: readonly ApiSchema[]
  readonly anyOf?: readonly ApiSchema[]
  readonly oneOf?: readonly ApiSchema[]
}

export interface ApiParameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: ApiSchema
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: ApiSchema }>>
}

export interface ApiOperation {
  readonly parameters?: readonly (ApiParameter | { readonly $ref: string })[]
  readonly requestBody?: Content & { readonly required?: boolean }
  readonly responses: Readonly<Record<string, Content | { readonly $ref: string }>>
}

interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>
}

let description: ApiDescription | undefined

/** GitHub's own description of its API, 13 MB: read once, and only if a person plays GitHub. */
function apiDescription(): ApiDescription {
  const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json')
  description ??= JSON.parse(readFileSync(file, 'utf8')) as ApiDescription
  return description
}

/** @param route such as `GET /repos/{owner}/{repo}/issues` */
export function findOperation(route: string): ApiOperation {
  const [method = '', path = ''] = route.split(' ')
  const operation = apiDescription().paths[path]?.[method.toLowerCase()]
  if (!operation) throw new Error(`GitHub’s description has no ${route}.`)
  return operation
}

/** @returns what `#/components/…` stands for, and anything else as it is */
export function dereference<Part>(part: Part | { readonly $ref: string }): Part {
  if (typeof part !== 'object' || part === null || !('$ref' in part) || typeof part.$ref !== 'string')
    return part as Part
  let found: unknown = apiDescription()
  for (const name of part.$ref.slice(2).split('/')) found = (found as Record<string, unknown>)[name]
  return found as Part
}

/** @returns the schema of an answer in JSON; undefined when GitHub describes none for this status */
export function answerSchema(operation: ApiOperation, status: number): ApiSchema | undefined {
  const response = operation.responses[status]
  return response && dereference<Content>(response).content?.['application/json']?.schema
}
