import type { ComputedColumn } from '../../core/model/computed-column.js'
import type { DocumentType, FieldDefinition } from '../../core/model/document-type.js'
import { exampleId } from '../../core/questions/id-format.js'
import { GENERATED } from './generated.js'

const FOLDER = 'docs/reference/document-types'

const GROUPS = [
  {
    title: 'Documents that are maintained',
    control: 'maintained',
    intro: 'They say how things are done. Each has an owner, a revision and a next review.',
  },
  {
    title: 'Records that are retained',
    control: 'retained',
    intro: 'They show what was done. They are kept for the time that their type says, and are not rewritten.',
  },
] as const

/** @returns a page for each type, and an index of all types, by path */
export function documentTypeReference(
  types: readonly DocumentType[],
  columns: readonly ComputedColumn[],
): Readonly<Record<string, string>> {
  const pages = types.map((type) => [`${FOLDER}/${type.name}.md`, typePage(type)] as const)
  return { [`${FOLDER}/README.md`]: index(types, columns), ...Object.fromEntries(pages) }
}

function index(types: readonly DocumentType[], columns: readonly ComputedColumn[]): string {
  const groups = GROUPS.flatMap(({ title, control, intro }) => [
    `## ${title}`,
    intro,
    overview(types.filter((type) => type.control === control)),
  ])
  const intro =
    'One schema file in `schemas/document-types/` is all there is to a type. A file of the same form in the `schemas/document-types/` of your own repository adds a type, or replaces the built-in type of that name.'
  return `${[GENERATED, '# Document types', intro, ...groups, ...computedColumnsOf(types, columns)].join('\n\n')}\n`
}

function computedColumnsOf(types: readonly DocumentType[], columns: readonly ComputedColumn[]): readonly string[] {
  const rows = columns.map(({ id, description }) => {
    const showing = types.filter(({ computed }) => computed.includes(id))
    return `| \`${id}\` | ${description} | ${showing.map(({ name, title }) => `[${title}](${name}.md)`).join(', ')} |`
  })
  return [
    '## Columns that are worked out',
    'Registers show and sort by figures that are worked out from the records, never typed. A type names these columns in `computed`; they follow the title.',
    ['| column | what it says | in the registers of |', '|---|---|---|', ...rows].join('\n'),
  ]
}

function overview(types: readonly DocumentType[]): string {
  const rows = types.map(
    ({ name, title, idFormat, folders }) =>
      `| [${title}](${name}.md) | \`${name}\` | ${exampleId(idFormat)} | ${folders.map(folderName).join(', ')} |`,
  )
  return ['| type | write | ids such as | folder |', '|---|---|---|---|', ...rows].join('\n')
}

function typePage(type: DocumentType): string {
  const facts = [
    `Write \`type: ${type.name}\``,
    `ids: \`${type.idFormat}\``,
    type.storage.includes('rows') &&
      (type.storage.length > 1 ? 'in files or in the rows of tables' : 'in the rows of tables'),
    `folder: ${type.folders.map((folder) => `\`${folderName(folder)}\``).join(', ')}`,
    type.clauses.length > 0 && `ISO 9001 clauses: ${type.clauses.join(', ')}`,
    type.singleton && 'only one exists at a time',
    type.reviewInterval && `reviewed every ${type.reviewInterval} months`,
    type.retention &&
      `kept for ${type.retention.period} from \`${type.retention.from}\`, then ${DISPOSITIONS[type.retention.disposition]}`,
    type.maxWords && `at most ${type.maxWords} words`,
  ].filter(Boolean)
  const sections = type.sections.map(({ title, hint }) => `- **${title}**: ${hint}`)
  const states = type.states.map(({ state, date }) => `${state} (\`${date}\`)`)
  const parts = [
    GENERATED,
    `# ${type.title}`,
    type.description,
    `${facts.join(' · ')}. [All types](README.md)`,
    ...(states.length > 0 ? [`States, by the last date reached: ${states.join(' → ')}.`] : []),
    ...(sections.length > 0 ? ['## Sections', sections.join('\n')] : []),
    '## Fields',
    [
      '| field | needed | form | what it says |',
      '|---|---|---|---|',
      ...type.fields.filter(({ path }) => path.at(-1) !== '*').map(fieldRow),
    ].join('\n'),
    ...conditions(type),
  ]
  return `${parts.join('\n\n')}\n`
}

const DISPOSITIONS = { delete: 'deleted', archive: 'archived', keep: 'kept on' } as const

function fieldRow({
  path,
  required,
  schema,
  description,
  linksTo,
  orWords,
  orNames,
  dueDate,
  event,
  controlled,
}: FieldDefinition): string {
  const notes = [
    description,
    linksTo && !linksTo.includes('*') && `Names a ${linksTo.join(' or ')}${orWords ? ', or says it in words' : ''}.`,
    orNames &&
      `Or one of ${Object.keys(orNames)
        .map((name) => `\`${name}\``)
        .join(', ')}.`,
    dueDate && 'Chased when it is due.',
    event && event !== 'due' && `Tells when something was ${event}.`,
    !controlled && 'May change without a new revision.',
  ].filter(Boolean)
  const name = path.join('.').replaceAll('.*', '[]')
  return `| \`${name}\` | ${required ? 'yes' : ''} | ${formOf(schema)} | ${notes.join(' ').replaceAll('|', '\\|')} |`
}

function formOf(schema: FieldDefinition['schema']): string {
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ')
  if (schema.format === 'date') return 'date'
  if (schema.format === 'date-time') return 'time'
  const words: Record<string, string> = {
    string: 'text',
    integer: 'whole number',
    number: 'number',
    boolean: 'true or false',
    array: 'list',
    object: 'group',
  }
  return words[String(schema.type)] ?? 'text'
}

/** What `if … then` of the schema asks for, where it says so in words. */
function conditions({ schema }: DocumentType): string[] {
  const described = (schema.allOf ?? []).flatMap((member) => {
    const then = member.then as { description?: string; required?: string[] } | undefined
    return then?.required && then.description
      ? [`- ${then.required.map((name) => `\`${name}\``).join(', ')}: ${then.description}`]
      : []
  })
  return described.length > 0 ? [`Needed only at times:\n\n${described.join('\n')}`] : []
}

function folderName(folder: string): string {
  return folder === '' ? 'any' : folder
}
