import { expect, it } from 'vitest'
import { afterFix, inShort, PROCEDURE, problemsOf, procedureWith } from '../../../../testing/problems-of.js'

function fieldsAs(write: (fields: string) => string): string {
  return PROCEDURE.replace(/(?<=^---\n)[\s\S]*?(?=\n---)/, write)
}

/** What people write, and the one problem that comes of it. */
const CASES: readonly [name: string, text: string, problem: string][] = [
  [
    'a space before a name',
    procedureWith('\nowner:', '\n owner:'),
    '6:1 This line is not indented like those that it belongs to. Remove the space before it: fields begin at the left margin.',
  ],
  [
    'a space before the first name',
    procedureWith('\nid:', '\n id:'),
    '2:1 This line is not indented like those that it belongs to. Remove the space before it: fields begin at the left margin.',
  ],
  [
    'two spaces before a name',
    procedureWith('\nrevision:', '\n  revision:'),
    '5:1 This line is not indented like those that it belongs to. Remove the 2 spaces before it: fields begin at the left margin.',
  ],
  [
    'a value beside a group',
    procedureWith('change:', 'change: major'),
    '10:9 “change” has a value here and more below it. Remove “major” here: what belongs to “change” is written below it.',
  ],
  [
    'a value beside a list',
    procedureWith('clauses:', 'clauses: 7.5'),
    '8:10 “clauses” has a value here and more below it. Remove “7.5” here: what belongs to “clauses” is written below it.',
  ],
  [
    'curved quotes around a colon',
    procedureWith('Control of documented information', '“Control: of documented information”'),
    '4:8 These quotation marks are the curved ones of Word, which become part of the value. Write “title: "Control: of documented information"”.',
  ],
  [
    'curved quotes around a title',
    procedureWith('Control of documented information', '“Control of documented information”'),
    '4:8 These quotation marks are the curved ones of Word, which become part of the value. Write “title: Control of documented information”.',
  ],
  [
    'curved quotes around a #',
    procedureWith('Control of documented information', '“Control of documents #1”'),
    '4:8 These quotation marks are the curved ones of Word, which become part of the value. Write “title: "Control of documents #1"”.',
  ],
  [
    'curved quotes around an id',
    procedureWith('id: QP-001', 'id: “QP-001”'),
    '2:5 These quotation marks are the curved ones of Word, which become part of the value. Write “id: QP-001”.',
  ],
  [
    'curved quotes around a number',
    procedureWith('revision: 1', 'revision: “1”'),
    '5:11 These quotation marks are the curved ones of Word, which become part of the value. Write “revision: 1”.',
  ],
  [
    'single curved quotes',
    procedureWith('2028-01-01', '‘2028-01-01’'),
    '7:14 These quotation marks are the curved ones of Word, which become part of the value. Write “next_review: 2028-01-01”.',
  ],
  [
    'a non-breaking space behind a colon',
    procedureWith('owner: q', 'owner:\u00a0q'),
    '6:7 There is a non-breaking space here, as Word and web pages make them. Type an ordinary space instead.',
  ],
  [
    'non-breaking spaces as indentation',
    procedureWith('  class', '\u00a0\u00a0class'),
    '11:2 There is a non-breaking space here, as Word and web pages make them. Type an ordinary space instead.',
  ],
  [
    'a non-breaking space before a name',
    procedureWith('\nowner', '\n\u00a0owner'),
    '6:1 There is a non-breaking space here, as Word and web pages make them. Type an ordinary space instead.',
  ],
  [
    'a non-breaking space at the end of a value',
    procedureWith('owner: quality-manager', 'owner: quality-manager\u00a0'),
    '6:23 There is a non-breaking space here, as Word and web pages make them. Type an ordinary space instead.',
  ],
  [
    'a non-breaking space before a value',
    procedureWith('owner: quality-manager', 'owner: \u00a0quality-manager'),
    '6:8 There is a non-breaking space here, as Word and web pages make them. Type an ordinary space instead.',
  ],
  [
    'a zero-width space in a name',
    procedureWith('owner:', 'ow\u200bner:'),
    '6:3 There is an invisible character here: zero-width space (U+200B). It is invisible, but searches, ids and comparisons take the word for another one. Delete it.',
  ],
  [
    'a zero-width space behind a colon',
    procedureWith('owner: q', 'owner:\u200b q'),
    '6:7 There is an invisible character here: zero-width space (U+200B). It is invisible, but searches, ids and comparisons take the word for another one. Delete it.',
  ],
  [
    'a zero-width space at the end of a value',
    procedureWith('owner: quality-manager', 'owner: quality-manager\u200b'),
    '6:23 There is an invisible character here: zero-width space (U+200B). It is invisible, but searches, ids and comparisons take the word for another one. Delete it.',
  ],
  [
    'a zero-width space at the end of an id',
    procedureWith('id: QP-001', 'id: QP-001\u200b'),
    '2:11 There is an invisible character here: zero-width space (U+200B). It is invisible, but searches, ids and comparisons take the word for another one. Delete it.',
  ],
  [
    'a byte-order mark in the block',
    procedureWith('id:', '\ufeffid:'),
    '2:1 There is an invisible character here: byte-order mark (U+FEFF). It is invisible, but searches, ids and comparisons take the word for another one. Delete it.',
  ],
  [
    'a full-width colon',
    procedureWith('title: C', 'title：C'),
    '4:1 The colon after “title” is missing. Write “title: Control of documented information”.',
  ],
  [
    'a double quote that is never closed',
    procedureWith('title: Control of documented information', 'title: "Control of documented information'),
    '4:8 The quotation mark that opens here is never closed. Write “title: "Control of documented information"”.',
  ],
  [
    'a double quote that is never closed, with others further down',
    procedureWith('title: Control of documented information', 'title: "Control of documented information').replace(
      'First issue of this procedure.',
      '"First issue of this procedure."',
    ),
    '4:8 The quotation mark that opens here is never closed. Write “title: "Control of documented information"”.',
  ],
  [
    'a single quote that is never closed',
    procedureWith('title: Control of documented information', "title: 'Control of documented information"),
    "4:8 The quotation mark that opens here is never closed. Write “title: 'Control of documented information'”.",
  ],
  [
    'an apostrophe in single quotes',
    procedureWith('title: Control of documented information', "title: 'Jonas's batteries'"),
    '4:14 This apostrophe ends the value too early. Write “title: "Jonas\'s batteries"”.',
  ],
  [
    'double quotes in double quotes',
    procedureWith('title: Control of documented information', 'title: "The "new" batteries"'),
    '4:13 This quotation mark ends the value too early. Write “title: \'The "new" batteries\'”.',
  ],
  [
    'quotes around a part',
    procedureWith('title: Control of documented information', 'title: "Control" of documents'),
    '4:8 Quotation marks must enclose the whole value. Write “title: \'"Control" of documents\'”.',
  ],
  [
    'a quote that is never closed in a list',
    procedureWith('clauses:\n  - 7.5.2', 'clauses: ["7.5.2, 7.5.3]'),
    '8:11 The quotation mark that opens here is never closed. Write “"7.5.2"”.',
  ],
  [
    '@ first',
    procedureWith('title: Control of documented information', 'title: @ada'),
    '4:8 A value cannot begin with “@”, which has a meaning of its own in YAML. Write “title: ada”, or in quotation marks “title: "@ada"”.',
  ],
  [
    'a backtick first',
    procedureWith('title: Control of documented information', 'title: `code`'),
    '4:8 A value cannot begin with “`”, which has a meaning of its own in YAML. Write “title: code”, or in quotation marks “title: "`code`"”.',
  ],
  [
    '% first',
    procedureWith('title: Control of documented information', 'title: %done'),
    '4:8 A value cannot begin with “%”, which has a meaning of its own in YAML. Write “title: "%done"”.',
  ],
  [
    'emphasis',
    procedureWith('title: Control of documented information', 'title: *Control* of documents'),
    '4:8 A value cannot begin with “*”, which has a meaning of its own in YAML. Write “title: Control of documents”, or in quotation marks “title: "*Control* of documents"”.',
  ],
  [
    'strong emphasis',
    procedureWith('title: Control of documented information', 'title: **Control of documents**'),
    '4:8 A value cannot begin with “*”, which has a meaning of its own in YAML. Write “title: Control of documents”, or in quotation marks “title: "**Control of documents**"”.',
  ],
  [
    '& first',
    procedureWith('title: Control of documented information', 'title: & sons'),
    '4:8 A value cannot begin with “&”, which has a meaning of its own in YAML. Write “title: "& sons"”.',
  ],
  [
    '! first',
    procedureWith('title: Control of documented information', 'title: !Important'),
    '4:8 “!Important” is a YAML tag, which documents may not use. Leave it out; if the value begins with !, put it in quotes.',
  ],
  [
    '| first',
    procedureWith('title: Control of documented information', 'title: | Control'),
    '4:8 A value cannot begin with “|”, which has a meaning of its own in YAML. Write “title: "| Control"”.',
  ],
  [
    '> first',
    procedureWith('title: Control of documented information', 'title: > 5 batteries'),
    '4:8 A value cannot begin with “>”, which has a meaning of its own in YAML. Write “title: "> 5 batteries"”.',
  ],
  [
    '? first',
    procedureWith('title: Control of documented information', 'title: ? what'),
    '4:8 A value cannot begin with “?”, which has a meaning of its own in YAML. Write “title: "? what"”.',
  ],
  [
    'a hyphen first',
    procedureWith('title: Control of documented information', 'title: - Control'),
    '4:8 A value cannot begin with “-”, which has a meaning of its own in YAML. Write “title: "- Control"”.',
  ],
  [
    'a comma first',
    procedureWith('title: Control of documented information', 'title: , Control'),
    '4:8 A value cannot begin with “,”, which has a meaning of its own in YAML. Write “title: ", Control"”.',
  ],
  [
    'a bracket first',
    procedureWith('title: Control of documented information', 'title: [Control] of documents'),
    '4:8 A value cannot begin with “[”, which has a meaning of its own in YAML. Write “title: "[Control] of documents"”.',
  ],
  [
    'a brace first',
    procedureWith('title: Control of documented information', 'title: {Control} of documents'),
    '4:8 A value cannot begin with “{”, which has a meaning of its own in YAML. Write “title: "{Control} of documents"”.',
  ],
  [
    'a closing bracket first',
    procedureWith('title: Control of documented information', 'title: ]Control'),
    '4:8 A value cannot begin with “]”, which has a meaning of its own in YAML. Write “title: "]Control"”.',
  ],
  [
    'a name in bold',
    procedureWith('title: C', '**title:** C'),
    '4:1 A field’s name is written without asterisks and the like. Write “title: Control of documented information”.',
  ],
  [
    'fields as a list',
    fieldsAs((fields) => fields.replace(/^(?=\w)/gm, '- ')),
    '2:1 The fields are written as a list. Remove the hyphen and the space before each name.',
  ],
  [
    'a link in a list',
    procedureWith('revision: 1', 'revision: 1\nrelated: [[QP-012](../QP-012.md)]'),
    '6:10 This is a link, but a field holds only the id. Write “related: [QP-012]”.',
  ],
  [
    'a link in place of a role',
    procedureWith('owner: quality-manager', 'owner: [quality-manager](../roles/quality-manager.md)'),
    '6:8 This is a link, but a field holds only the id. Write “owner: quality-manager”.',
  ],
  [
    'a link in place of an id',
    procedureWith('revision: 1', 'revision: 1\nprocess: [PR-001](../PR-001.md)'),
    '6:10 This is a link, but a field holds only the id. Write “process: PR-001”.',
  ],
  [
    'bullets',
    procedureWith('clauses:\n  - 7.5.2', 'clauses:\n  • 7.5.2\n  • 7.5.3'),
    '9:3 An entry of a list begins with a hyphen and a space. Write “- 7.5.2”.',
  ],
  [
    'asterisks as bullets',
    procedureWith('clauses:\n  - 7.5.2', 'clauses:\n  * 7.5.2\n  * 7.5.3'),
    '9:3 An entry of a list begins with a hyphen and a space. Write “- 7.5.2”.',
  ],
  [
    'dashes as bullets',
    procedureWith('clauses:\n  - 7.5.2', 'clauses:\n  – 7.5.2\n  – 7.5.3'),
    '9:3 An entry of a list begins with a hyphen and a space. Write “- 7.5.2”.',
  ],
  [
    'hyphens without a space',
    procedureWith('clauses:\n  - 7.5.2', 'clauses:\n  -7.5.2\n  -7.5.3'),
    '9:3 An entry of a list begins with a hyphen and a space. Write “- 7.5.2”.',
  ],
  [
    'a numbered list',
    procedureWith('clauses:\n  - 7.5.2', 'clauses:\n  1. 7.5.2\n  2. 7.5.3'),
    '9:3 An entry of a list begins with a hyphen and a space. Write “- 7.5.2”.',
  ],
  [
    'commas at the ends of lines',
    fieldsAs((fields) => fields.replace(/^(\w+: .+)$/gm, '$1,')),
    '2:11 Nothing follows the values of fields. Remove the signs at the ends of these 6 lines: “,” or “;”.',
  ],
  [
    'tabs as indentation',
    procedureWith('  class', '\tclass').replace('  summary', '\tsummary'),
    '11:1 This line is indented with a tab. Use spaces: two for each level.',
  ],
  [
    'a tab behind a second colon',
    procedureWith('Control of', 'Control:\tof'),
    '4:8 There is a second colon on this line, so the value needs quotation marks. Write “title: "Control:\tof documented information"”.',
  ],
  [
    'a tab before a name',
    procedureWith('\nowner', '\n\towner'),
    '6:1 This line begins with a tab. Remove it: fields begin at the left margin.',
  ],
  [
    'no space behind a colon',
    procedureWith('title: C', 'title:C'),
    '4:6 A space is missing behind this colon. Write “title: Control of documented information”.',
  ],
  [
    'no space before a date',
    procedureWith('next_review: ', 'next_review:'),
    '7:12 A space is missing behind this colon. Write “next_review: 2028-01-01”.',
  ],
  [
    'no space behind a colon in braces',
    procedureWith(
      'change:\n  class: major\n  summary: First issue of this procedure.',
      'change: {class:major, summary:First issue of this procedure.}',
    ),
    '10:15 A space is missing behind this colon. Write “change: {class: major, summary: First issue of this procedure.}”.',
  ],
  [
    'a colon in a title',
    procedureWith('title: Control of documented information', 'title: Scope: what we do'),
    '4:8 There is a second colon on this line, so the value needs quotation marks. Write “title: "Scope: what we do"”.',
  ],
  [
    'a colon in a group',
    procedureWith('First issue of', 'First issue: of'),
    '12:12 There is a second colon on this line, so the value needs quotation marks. Write “summary: "First issue: of this procedure."”.',
  ],
  [
    'an equals sign',
    procedureWith('title: C', 'title = C'),
    '4:1 The colon after “title” is missing. Write “title: Control of documented information”.',
  ],
  [
    'no colon',
    procedureWith('title: C', 'title C'),
    '4:1 The colon after “title” is missing. Write “title: Control of documented information”.',
  ],
  [
    'a colon at the end',
    procedureWith('title: Control of documented information', 'title: Control of documents:'),
    '4:8 There is a second colon on this line, so the value needs quotation marks. Write “title: "Control of documents:"”.',
  ],
  [
    'a name twice',
    procedureWith('revision: 1', 'revision: 1\nrevision: 2'),
    '6:1 “revision” stands here a second time. Keep one of the two.',
  ],
  [
    'the same line twice',
    procedureWith('revision: 1', 'revision: 1\nrevision: 1'),
    '6:1 “revision” stands here a second time. Keep one of the two.',
  ],
  [
    'a line that is indented too little',
    procedureWith('  class: major\n  summary:', '  class: major\n summary:'),
    '12:1 This line is not indented like those that it belongs to. Begin it with 2 spaces, not 1.',
  ],
  [
    'a line that is indented too far',
    procedureWith('  class: major\n  summary:', '  class: major\n   summary:'),
    '12:1 This line is not indented like those that it belongs to. Begin it with 2 spaces, not 3.',
  ],
  [
    'a title on two lines',
    procedureWith('title: Control of documented information', 'title: Control of\ndocumented information'),
    '5:1 This line is no field. If it goes on with the value of the line above, write both on one line.',
  ],
  [
    'a summary on two lines',
    procedureWith('First issue of this procedure.', 'First issue of\nthis procedure.'),
    '13:1 This line is no field. If it goes on with the value of the line above, write both on one line.',
  ],
  [
    'a remark as in programs',
    procedureWith('revision: 1', 'revision: 1\n// note'),
    '6:1 A remark among the fields begins with #. Write “# note”, or remove this line.',
  ],
  [
    'a remark as in HTML',
    procedureWith('revision: 1', 'revision: 1\n<!-- note -->'),
    '6:1 A remark among the fields begins with #. Write “# note”, or remove this line.',
  ],
  [
    'a directive',
    procedureWith('---\nid', '---\n%YAML 1.2\nid'),
    '2:1 “%YAML” is an instruction to YAML, which documents may not use. Remove this line.',
  ],
  [
    'a bracket that is never closed',
    procedureWith('clauses:\n  - 7.5.2', 'clauses: [7.5.2'),
    '8:10 This bracket is never closed. Write “clauses: [7.5.2]”.',
  ],
  [
    'a brace that is never closed',
    procedureWith(
      'change:\n  class: major\n  summary: First issue of this procedure.',
      'change: { class: major, summary: First issue of this procedure.',
    ),
    '10:9 This bracket is never closed. Write “change: { class: major, summary: First issue of this procedure.}”.',
  ],
  [
    'a bracket too many',
    procedureWith('clauses:\n  - 7.5.2', 'clauses: [7.5.2]]'),
    '8:17 This bracket is one too many. Write “clauses: [7.5.2]”.',
  ],
  [
    'a list that is indented unevenly',
    procedureWith('  - 7.5.2', '  - 7.5.2\n - 7.5.3'),
    '10:1 This line is not indented like those that it belongs to. Begin it with 2 spaces, not 1.',
  ],
]

it.each(CASES)('%s is one problem, at its cause, with what to write', async (_name, text, problem) => {
  expect(inShort(await problemsOf(text))).toEqual([problem])
})

it.each(CASES)('%s is fixed by its fix, where it has one', async (_name, text) => {
  const [problem] = await problemsOf(text)
  if (!problem?.fix) return
  const left = await problemsOf(afterFix(text, problem))
  // A document that is named may not exist: that is another problem.
  expect(inShort(left.filter(({ rule }) => rule !== 'resolved-references'))).toEqual([])
})

it.each([
  ['a name in quotes', procedureWith('title:', '"title":')],
  ['all fields indented alike', fieldsAs((fields) => fields.replace(/^/gm, '  '))],
  ['a remark between fields', procedureWith('title:', '# The title\ntitle:')],
  ['a tab behind the colon', procedureWith('title: C', 'title:\tC')],
  ['a tab at the end of a line', procedureWith('revision: 1', 'revision: 1\t')],
  ['a space before the colon', procedureWith('title: C', 'title : C')],
  ['an address', procedureWith('Control of documented information', 'https://example.org/a')],
  ['a time of day', procedureWith('Control of documented information', 'at 10:30')],
  ['a list that is not indented', procedureWith('  - 7.5.2', '- 7.5.2')],
  ['a quoted word', procedureWith('Control of', 'Control of “all”')],
  [
    'bullets inside of a longer text',
    procedureWith(
      'First issue of this procedure.',
      '|\n    First issue:\n    • of this\n    – procedure,\n    as {it:is},',
    ),
  ],
])('%s is fine', async (_name, text) => {
  expect(inShort(await problemsOf(text))).toEqual([])
})

it('two causes are two problems, one after the other', async () => {
  const text = procedureWith('title: C', 'title:C').replace('owner: q', 'owner:q')
  const [first] = await problemsOf(text)
  expect(inShort(first ? [first] : [])).toEqual([
    '4:6 A space is missing behind this colon. Write “title: Control of documented information”.',
  ])
  expect(inShort(await problemsOf(first ? afterFix(text, first) : text))).toEqual([
    '6:6 A space is missing behind this colon. Write “owner: quality-manager”.',
  ])
})

it('of a file that is nothing but faults, the first one is told', async () => {
  const text = `---\n${'title: "a": b\'c: @d\n'.repeat(3000)}---\n`
  expect(inShort(await problemsOf(text))).toEqual([
    "2:8 Quotation marks must enclose the whole value. Write “title: '\"a\": b''c: @d'”.",
  ])
})
