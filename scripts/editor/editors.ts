import { type DocumentType, type FieldDefinition, type JsonSchema, OWN_KEYWORDS } from '../core/model/document-type.js'
import { exampleId } from '../core/questions/id-format.js'

interface EditorSchemas {
  readonly settings: JsonSchema
  readonly people: JsonSchema
  readonly baseline: JsonSchema
  readonly documentType: JsonSchema
}

/** What we need in files of Visual Studio Code in which a repository may keep something of its own. */
export function sharedEditorFiles(folder: string): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return {
    '.vscode/settings.json': {
      'yaml.schemas': {
        './.vscode/qms/settings.schema.json': `${folder}/qms.yml`,
        './.vscode/qms/people.schema.json': `${folder}/people.yml`,
        './.vscode/qms/baseline.schema.json': `${folder}/baseline.yml`,
      },
      'json.schemas': [
        { fileMatch: ['/schemas/document-types/*.schema.json'], url: './.vscode/qms/document-type.schema.json' },
      ],
      '[markdown]': { 'editor.snippetSuggestions': 'top' },
      'markdown.validate.enabled': true,
      'markdown.updateLinksOnFileMove.enabled': 'prompt',
    },
    '.vscode/extensions.json': { recommendations: ['redhat.vscode-yaml'] },
    '.vscode/tasks.json': checkTask(),
  }
}

/** All other files with which Visual Studio Code completes and checks documents and settings: only ours. */
export function editorFiles(types: readonly DocumentType[], schemas: EditorSchemas): Readonly<Record<string, unknown>> {
  return {
    '.vscode/qms.code-snippets': snippets(types),
    '.vscode/qms/settings.schema.json': forDraft7(schemas.settings),
    '.vscode/qms/people.schema.json': forDraft7(schemas.people),
    '.vscode/qms/baseline.schema.json': forDraft7(schemas.baseline),
    '.vscode/qms/document-type.schema.json': schemas.documentType,
    '.vscode/qms/front-matter.schema.json': frontMatterSchema(types),
  }
}

/** “Run task: qms check” puts every problem on its line, whatever extensions there are. */
function checkTask() {
  const pattern = {
    regexp:
      '^::(error|warning|notice) file=([^,]*),line=(\\d+),col=(\\d+),endLine=(\\d+),endColumn=(\\d+),title=([^:]*)::(.*)$',
    severity: 1,
    file: 2,
    line: 3,
    column: 4,
    endLine: 5,
    endColumn: 6,
    code: 7,
    message: 8,
  }
  return {
    version: '2.0.0',
    tasks: [
      {
        label: 'qms check',
        type: 'shell',
        command: 'npx --no qms check --format github',
        group: { kind: 'test', isDefault: true },
        presentation: { reveal: 'silent' },
        problemMatcher: { owner: 'qms', source: 'qms', fileLocation: ['relative', '${workspaceFolder}'], pattern },
      },
    ],
  }
}

/** Ctrl+Space in a Markdown file offers whole documents by their type, and single fields by their name. */
function snippets(types: readonly DocumentType[]) {
  const fields = new Map(types.flatMap((type) => type.fields.filter(isTopLevel).map((field) => [field.path[0], field])))
  return {
    ...Object.fromEntries(types.map((type) => [type.title, documentSnippet(type)])),
    ...Object.fromEntries([...fields].map(([name = '', field]) => [`Field ${name}`, fieldSnippet(name, field)])),
  }
}

function documentSnippet(type: DocumentType) {
  let stop = 0
  const lines = type.fields
    .filter((field) => field.required && isTopLevel(field))
    .flatMap((field) => {
      const [name = ''] = field.path
      if (name === 'type') return [`type: ${type.name}`]
      if (name === 'id') return [`id: \${${++stop}:${exampleId(type.idFormat)}}`]
      const inner = type.fields.filter(
        ({ path, required }) => required && path.length === 2 && path[0] === name && path[1] !== '*',
      )
      if (inner.length === 0) return [`${name}: ${placeholder(field, ++stop)}`]
      return [`${name}:`, ...inner.map((one) => `  ${one.path[1]}: ${placeholder(one, ++stop)}`)]
    })
  const sections = type.sections.flatMap(({ title, hint }) => [
    '',
    `## ${title}`,
    '',
    `\${${++stop}:${escapeSnippet(hint)}}`,
  ])
  return {
    scope: 'markdown',
    prefix: type.name,
    description: type.description,
    body: ['---', ...lines, '---', ...sections],
  }
}

function fieldSnippet(name: string, field: FieldDefinition) {
  return {
    scope: 'markdown',
    prefix: name,
    description: field.description,
    body: [`${name}: ${placeholder(field, 1)}`],
  }
}

function placeholder({ schema, description }: FieldDefinition, stop: number): string {
  if (schema.enum) return `\${${stop}|${schema.enum.join(',')}|}`
  if (schema.type === 'boolean') return `\${${stop}|true,false|}`
  if (schema.format === 'date') return `\${${stop}:YYYY-MM-DD}`
  const text = `\${${stop}:${escapeSnippet(description)}}`
  return schema.type === 'array' ? `[${text}]` : text
}

function isTopLevel({ path }: FieldDefinition): boolean {
  return path.length === 1
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}

/** One schema for all documents, for tools that check front matter: the type picks the part that applies. */
function frontMatterSchema(types: readonly DocumentType[]) {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Front matter of a controlled document',
    type: 'object',
    required: ['id', 'type'],
    properties: { type: { enum: types.map(({ name }) => name), description: 'What kind of document this is.' } },
    allOf: types.map(({ name, schema }) => {
      const { $defs, $id, $schema, ...rest } = schema
      return { if: { properties: { type: { const: name } } }, then: forDraft7(rest) }
    }),
    definitions: forDraft7(Object.assign({}, ...types.map(({ schema }) => schema.$defs))),
  }
}

/** Editors know draft 7 best. Our keywords mean nothing to them. */
function forDraft7(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(
    { ...schema, $schema: undefined, $id: undefined, documentType: undefined },
    (key, value) => (OWN_KEYWORDS.includes(key) ? undefined : value),
  )
  return JSON.parse(text.replaceAll('"#/$defs/', '"#/definitions/').replaceAll('"$defs":', '"definitions":'))
}
