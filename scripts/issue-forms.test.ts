import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const FOLDER = '.github/ISSUE_TEMPLATE'
const forms = readdirSync(FOLDER)
  .filter((name) => name !== 'config.yml')
  .map((name) => [name, parse(readFileSync(`${FOLDER}/${name}`, 'utf8'))] as const)

const text = { type: 'string', minLength: 1 }

function field(type: string, attributes: object, required: readonly string[]) {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['type', 'id', 'attributes'],
    properties: {
      type: { const: type },
      id: { type: 'string', pattern: '^[\\w-]+$' },
      attributes: { type: 'object', additionalProperties: false, required, properties: attributes },
      validations: { type: 'object', additionalProperties: false, properties: { required: { type: 'boolean' } } },
    },
  }
}

/** What GitHub takes, of the fields that our forms use: “Syntax for GitHub’s form schema” in its documentation. */
const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'description', 'body'],
  properties: {
    name: text,
    description: text,
    labels: { type: 'array', items: text, minItems: 1, uniqueItems: true },
    body: {
      type: 'array',
      minItems: 1,
      items: {
        oneOf: [
          {
            type: 'object',
            additionalProperties: false,
            required: ['type', 'attributes'],
            properties: {
              type: { const: 'markdown' },
              attributes: {
                type: 'object',
                additionalProperties: false,
                required: ['value'],
                properties: { value: text },
              },
            },
          },
          field('input', { label: text, description: text, placeholder: text }, ['label']),
          field('textarea', { label: text, description: text, placeholder: text, render: text }, ['label']),
          field(
            'dropdown',
            { label: text, description: text, options: { type: 'array', items: text, minItems: 1, uniqueItems: true } },
            ['label', 'options'],
          ),
        ],
      },
    },
  },
}

describe('issue forms', () => {
  const validate = new Ajv().compile(SCHEMA)

  it.each(forms)('%s has the form that GitHub shows', (_name, form) => {
    validate(form)
    expect(validate.errors ?? []).toEqual([])
  })

  it.each(forms)('%s names no field twice, and asks for at least one answer', (_name, { body }) => {
    const fields = (body as { id?: string; validations?: { required?: boolean } }[]).filter(({ id }) => id)
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length)
    expect(fields.some(({ validations }) => validations?.required)).toBe(true)
  })
})
