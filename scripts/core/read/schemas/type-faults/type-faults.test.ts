import { expect, it } from 'vitest'
import { locate } from '../../locate.js'
import { readPackageSchema } from '../../toolkit.js'
import { memoryTree } from '../../trees/memory-tree.js'
import { readDocumentTypes } from '../document-types.js'
import { readSchemaFile } from '../read-schema-file.js'

const PREFIX = 'This document type cannot be used: '
const common = readPackageSchema('common')
const { types } = await readDocumentTypes(memoryTree({}))

/** @returns the faults of a schema file, `line:column message` */
function faultsOf(written: unknown): readonly string[] {
  const source = typeof written === 'string' ? written : JSON.stringify(written, null, 1)
  const typeNames = new Set([...types.keys(), 'recipe'])
  const found = readSchemaFile(source, { name: 'recipe', path: 'recipe.schema.json', common, typeNames })
  if ('name' in found) return []
  return found.map(({ at, message }) => {
    const [line, column] = locate({ path: '', yaml: { source, line: 1 }, defects: [] }, at)
    expect(message.startsWith(PREFIX)).toBe(true)
    return `${line}:${column} ${message.slice(PREFIX.length)}`
  })
}

/** @returns a right schema file but for this */
const recipe = (more: object, definition: object = {}) => ({
  documentType: { control: 'maintained', folder: 'recipes', idFormat: 'RC-NNN', ...definition },
  ...more,
})
const oven = (schema: unknown) => recipe({ properties: { oven: schema } })

const CASES: readonly [sentence: string, written: unknown, faults: readonly string[]][] = [
  [
    'a type without anything about it',
    {},
    ['1:1 “documentType” is missing or empty; a document type needs it. How documents of this type are controlled.'],
  ],
  [
    'no control, no folder, no ids',
    { documentType: {} },
    [
      '2:2 “control” in “documentType” is missing or empty. Whether documents are kept up to date, in revisions that are approved (maintained), or are records, which stay as they are (retained). The fields that all such documents have follow from it.',
      '2:2 “folder” in “documentType” is missing or empty. Where documents of this type lie, below qms-docs; a list, if they may lie in several folders: new ones are written into the first. A dot is any folder.',
      '2:2 “idFormat” in “documentType” is missing or empty. The form of ids, such as QP-NNN, NC-YYYY-NNN, AP-{document}-{revision}, {slug} (in lower case) or {name} (any).',
    ],
  ],
  [
    'a misspelt control',
    recipe({}, { control: 'retaind' }),
    ['3:14 “control” in “documentType” is “retaind”; expected maintained or retained. Did you mean “retained”?'],
  ],
  [
    'a misspelt keyword of types',
    recipe({}, { statez: [], registers: ['id'] }),
    [
      '6:3 “statez” is not a keyword in “documentType”. Did you mean “states”?',
      '7:3 “registers” is not a keyword in “documentType”. Did you mean “register”?',
    ],
  ],
  [
    'a keyword in the wrong place',
    recipe({ control: 'retained' }),
    ['7:2 “control” belongs in “documentType”. Move it there.'],
  ],
  [
    'a word that schemas do not have',
    recipe({ status: 1, propertys: {} }),
    [
      '7:2 “status” is not a keyword of a document type. Remove it; a note can be kept in “$comment”.',
      '8:2 “propertys” is not a keyword of a document type. Did you mean “properties”?',
    ],
  ],
  [
    'a column of the register that is no field',
    recipe({}, { register: ['id', 'titel'] }),
    ['8:4 “titel” is not a field of this type. Did you mean “title”?'],
  ],
  [
    'something to ask for that is no field',
    recipe({}, { asks: ['titel'] }),
    ['7:4 “titel” is not a field of this type. Did you mean “title”?'],
  ],
  [
    'a state without its date',
    recipe({}, { states: [{ state: 'closed', date: 'closed' }] }),
    ['9:13 “closed” is not a field of this type. Use the name of a field, or define it in “properties”.'],
  ],
  [
    'a retention that runs from nowhere',
    recipe({}, { retention: { period: '10 years', from: 'closed', disposition: 'delete' } }),
    ['8:12 “closed” is not a field of this type. Use the name of a field, or define it in “properties”.'],
  ],
  [
    'a retention in other words',
    recipe({}, { retention: { period: 'ten years', from: 'next_review', disposition: 'burn' } }),
    [
      '7:14 “period” in “retention” is “ten years”; that is not how it is written. Such as 10 years or 18 months.',
      '9:19 “disposition” in “retention” is “burn”; expected delete, archive or keep.',
    ],
  ],
  [
    'a folder elsewhere',
    recipe({}, { folder: '../recipes' }),
    ['4:13 “folder” in “documentType” is “../recipes”; write recipes.'],
  ],
  [
    'ids that are all the same',
    recipe({}, { idFormat: 'RC' }),
    ['5:15 “idFormat” in “documentType” is “RC”; expected a form of ids, such as SOP-NNN or NC-YYYY-NNN.'],
  ],
  [
    'sections without hints',
    recipe({}, { sections: ['Purpose'], clauses: ['8.1a'] }),
    [
      '10:4 Entry 1 of “clauses” is “8.1a”; that is not how it is written. A clause, such as 7.5.2 or iso-13485-2016/4.2.4.',
      '7:4 Entry 1 of “sections” is “Purpose”; expected a group in braces: title and hint.',
    ],
  ],
  [
    'a type of values that does not exist',
    oven({ type: 'text' }),
    ['9:12 “type” in “oven” is “text”; expected string, integer, number, boolean, array, object or null.'],
  ],
  [
    'one that does not exist among others',
    oven({ type: ['string', 'nul'] }),
    [
      '11:5 Entry 2 of “type” is “nul”; expected string, integer, number, boolean, array, object or null. Did you mean “null”?',
    ],
  ],
  [
    'misspelt keywords of a field',
    oven({ typ: 'string', linkTo: ['role'], 'x-ours': 1 }),
    [
      '9:4 “typ” is not a keyword in “oven” in “properties”. Did you mean “type”?',
      '10:4 “linkTo” is not a keyword in “oven” in “properties”. Did you mean “linksTo”?',
      '13:4 “x-ours” is not a keyword in “oven” in “properties”. Remove it; a note can be kept in “$comment”.',
    ],
  ],
  [
    'a keyword that is there already',
    oven({ type: 'string', tpe: 'string' }),
    ['10:4 “tpe” is not a keyword in “oven” in “properties”. “type” is, and it is already here: remove this one.'],
  ],
  [
    'a text instead of a schema',
    oven('string'),
    ['8:11 “oven” in “properties” is “string”; expected a group in braces.'],
  ],
  [
    'a list instead of fields',
    recipe({ properties: [] }),
    ['7:16 “properties” is a list; expected a group in braces.'],
  ],
  [
    'a text instead of a list',
    oven({ linksTo: 'role' }),
    ['9:15 “linksTo” in “oven” is “role”; expected a list, such as ["one", "two"].'],
  ],
  [
    'a link to a type that does not exist',
    oven({ linksTo: ['rol', 'spaceship'] }),
    [
      '10:5 “rol” is not a document type. Did you mean “role”?',
      '11:5 “spaceship” is not a document type. Name one that exists, or * for any document.',
    ],
  ],
  [
    'words instead of true and false',
    oven({ futureDate: false, controlled: 'no' }),
    ['9:18 “futureDate” in “oven” is “false”; expected “true”.', '10:18 “controlled” in “oven” is “no”; write false.'],
  ],
  [
    'a date that ends by a field that does not exist',
    recipe({ properties: { due: { dueDate: ['closd'] }, closed: {} } }),
    ['10:5 “closd” is not a field of this type. Did you mean “closed”?'],
  ],
  [
    'the latest by a date that does not exist',
    oven({ whenDue: { ofLatest: 'held' } }),
    ['10:17 “held” is not a field of this type. Use the name of a field, or define it in “properties”.'],
  ],
  [
    'a field that is needed and does not exist',
    recipe({ required: ['oven'] }),
    ['8:3 “oven” is not a field of this type. Use the name of a field, or define it in “properties”.'],
  ],
  [
    'a condition on a field that does not exist',
    recipe({ properties: { closed: {} }, if: { required: ['closd'] }, then: { required: ['owner'] } }),
    ['12:4 “closd” is not a field of this type. Did you mean “closed”?'],
  ],
  [
    'a condition that gives form to a field that does not exist',
    recipe({ allOf: [{ if: { required: ['retired'] }, then: { properties: { retird: {} } } }] }),
    ['16:6 “retird” is not a field of this type. Did you mean “retired”?'],
  ],
  [
    'a condition within a group',
    recipe({ properties: { heat: { properties: { on: {} }, if: { required: ['onn'] }, then: {} } } }),
    ['14:6 “onn” is not a field of this type. Did you mean “on”?'],
  ],
  [
    'a condition without what follows from it',
    recipe({ if: { required: ['owner'] } }),
    ['1:1 “then” is missing or empty: “if” needs it.'],
  ],
  [
    'a bad pattern, a format of one’s own, numbers out of range',
    oven({ pattern: '([', format: 'made-up', minLength: -1, enum: [] }),
    [
      '12:12 “enum” in “oven” needs at least one entry.',
      '10:14 “format” in “oven” is “made-up”; expected date, date-time, time, duration, email, hostname, ipv4, ipv6, uri, uri-reference, uuid, regex, json-pointer, time-zone, colour, language or id-format.',
      '9:15 “pattern” in “oven” is “([”; expected a regular expression, such as ^[A-Z]{2}-[0-9]+$.',
      '11:17 “minLength” in “oven” is “-1”; expected a number of at least 0.',
    ],
  ],
  [
    'a definition that does not exist',
    recipe({ properties: { oven: { $ref: '#/$defs/ovn' } }, $defs: { oven: {} } }),
    ['9:12 “#/$defs/ovn” names a definition that “$defs” of this file does not have. Did you mean “oven”?'],
  ],
  [
    'a definition that is ours',
    oven({ $ref: '#/$defs/date' }),
    [
      '9:12 “#/$defs/date” names a definition that “$defs” of this file does not have. The toolkit has one: write ../common.schema.json#/$defs/date.',
    ],
  ],
  [
    'a reference to another place',
    oven({ $ref: '#/properties/title' }),
    [
      '9:12 “$ref” in “oven” is “#/properties/title”; that is not how it is written. A definition of this file (#/$defs/NAME) or of the toolkit (../common.schema.json#/$defs/NAME).',
    ],
  ],
  [
    'a definition of ours that does not exist',
    oven({ $ref: '../common.schema.json#/$defs/dat' }),
    [
      '9:12 “../common.schema.json#/$defs/dat” names a definition that common.schema.json does not have. Did you mean “date”?',
    ],
  ],
  [
    'a definition within itself',
    recipe({
      properties: { tree: { $ref: '#/$defs/tree' } },
      $defs: { tree: { properties: { child: { $ref: '#/$defs/tree' } } } },
    }),
    [
      '13:3 the definition “tree” contains itself. Fields in fields without end cannot be checked: write out the levels that are needed.',
    ],
  ],
  [
    'definitions within each other',
    recipe({
      $defs: {
        a: { items: { $ref: '#/$defs/b' } },
        b: { items: { $ref: '#/$defs/c' } },
        c: { allOf: [{ $ref: '#/$defs/a' }] },
      },
    }),
    [
      '8:3 the definition “a” contains itself, by way of b, c. Fields in fields without end cannot be checked: write out the levels that are needed.',
    ],
  ],
  [
    'definitions that multiply',
    recipe({ properties: { a: { $ref: '#/$defs/d0' } }, $defs: multiplying(20) }),
    ['7:16 it has more than 5000 fields, counted at all depths. Use fewer.'],
  ],
  [
    'rows of documents that are maintained',
    JSON.stringify({ documentType: { control: 'maintained', folder: 'a', idFormat: 'A-N', storage: ['rows'] } }),
    ['1:81 only records are kept as rows, and “control” is maintained.'],
  ],
  [
    'the fields of records in a maintained document',
    recipe({ allOf: [{ $ref: '../common.schema.json#/$defs/retained' }] }),
    [
      '9:12 “control” is maintained, but this brings in the fields of retained documents. Remove one or the other: the fields that all maintained documents have are there already.',
    ],
  ],
  [
    'fields of all documents in another form',
    recipe({
      properties: {
        title: { type: 'object' },
        revision: { type: 'number' },
        owner: { type: 'array' },
        change: { $ref: '../common.schema.json#/$defs/date' },
      },
    }),
    [
      '9:12 “title” is a field that all maintained documents have, and it is text. Leave it so, or give this field another name.',
      '12:12 “revision” is a field that all maintained documents have, and it is text. Leave it so, or give this field another name.',
      '15:12 “owner” is a field that all maintained documents have, and it is text. Leave it so, or give this field another name.',
      '18:12 “change” is a field that all maintained documents have, and it is a group in braces. Leave it so, or give this field another name.',
    ],
  ],
  [
    'fields of all documents with more said of them',
    recipe({ properties: { title: { type: 'string', maxLength: 40 }, revision: { pattern: '^[0-9]+$' } } }),
    [],
  ],
  ['a list', [], ['1:1 it must be a group of keywords in braces: { "documentType": … }.']],
  [
    'a pattern that looks ahead',
    oven({ pattern: '^(?=.*[0-9]).+$' }),
    [
      '9:15 the pattern “^(?=.*[0-9]).+$” looks ahead or behind, which can take forever. Write several patterns in “allOf”, or one in “not”.',
    ],
  ],
  [
    'a pattern that refers back',
    oven({ pattern: '^(.)\\1$' }),
    [
      '9:15 the pattern “^(.)\\1$” refers back to one of its groups, which can take forever. Write out what may be there.',
    ],
  ],
  [
    'a pattern that repeats too often',
    oven({ pattern: '^a{1,2000}$' }),
    [
      '9:15 the pattern “^a{1,2000}$” repeats something more than 1000 times. Let it repeat without a limit, and give the limit with “maxLength”.',
    ],
  ],
  [
    'names by a pattern that looks back',
    oven({ patternProperties: { '(?<!a)b': {} } }),
    [
      '10:5 the pattern “(?<!a)b” looks ahead or behind, which can take forever. Write several patterns in “allOf”, or one in “not”.',
    ],
  ],
  ['patterns of all other kinds', oven({ pattern: '^([\\w.\\-/]+|\\p{Lu}\\d{2,4}?|[^\\s\\u00e9]*\\u{1F600})$' }), []],
  [
    'more definitions than anybody needs',
    recipe({ $defs: Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`d${n}`, {}])) }),
    ['7:11 “$defs” has too many fields: it may have at most 500.'],
  ],
  [
    'a comma too many',
    '{ "title": "Recipe", }',
    ['1:22 it is not valid JSON. Often a comma or a quote is missing, or one is too many.'],
  ],
  [
    'a colon too few',
    '{"documentType" 1}',
    ['1:17 it is not valid JSON. Often a comma or a quote is missing, or one is too many.'],
  ],
  ['an empty file', '', ['1:1 it is not valid JSON. Often a comma or a quote is missing, or one is too many.']],
  [
    'a comment',
    '{\n  // Our recipes.\n  "title": "Recipe"\n}',
    ['2:3 it is not valid JSON. Often a comma or a quote is missing, or one is too many.'],
  ],
  [
    'a name that is there twice',
    '{ "documentType": { "control": "maintained", "control": "retained" } }',
    ['1:46 “control” is there twice, and only the last one counts. Keep one.'],
  ],
  [
    'brackets without end',
    '['.repeat(100_000),
    ['1:101 it is more than 100 levels deep. Move parts of it to “$defs”.'],
  ],
]

/** Each definition holds the next one twice. */
function multiplying(levels: number): object {
  const level = (n: number) => ({ properties: { a: { $ref: `#/$defs/d${n + 1}` }, b: { $ref: `#/$defs/d${n + 1}` } } })
  const all = Array.from({ length: levels }, (_, n) => [`d${n}`, n === levels - 1 ? {} : level(n)])
  return Object.fromEntries(all)
}

it.each(CASES)('%s', (_sentence, written, faults) => {
  expect(faultsOf(written)).toEqual(faults)
})
