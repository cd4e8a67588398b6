import dedent from 'dedent'
import { isPartOfFile } from '../../../../core/model/register-entry.js'
import type { Rule } from '../../../../core/model/rule.js'
import { isInFolderOf, tablesFolder } from '../../../../core/questions/type-folder.js'
import { listInWords } from '../../../../core/words/list-in-words.js'

const procedure = dedent`
  ---
  id: QP-001
  type: procedure
  ---
`

export const folderOfType: Rule = {
  id: 'folder-of-type',
  description: 'Require every document to lie in the folder of its type',
  rationale:
    'People find a document by knowing what kind it is. One in the wrong folder is overlooked, or taken for something that it is not.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'warning',
  examples: [
    {
      name: 'a procedure among the policies is named',
      files: { 'qms-docs/policy/QP-001.md': procedure },
      problems: [
        'qms-docs/policy/QP-001.md:3:7 This file lies in qms-docs/policy, but documents of type “procedure” lie in qms-docs/procedures. Move it there.',
      ],
    },
    {
      name: 'a folder whose name only begins alike is another folder',
      files: { 'qms-docs/procedures-old/QP-001.md': procedure },
      problems: [
        'qms-docs/procedures-old/QP-001.md:3:7 This file lies in qms-docs/procedures-old, but documents of type “procedure” lie in qms-docs/procedures. Move it there.',
      ],
    },
    {
      name: 'the folder of the type passes, and folders below it',
      files: {
        'qms-docs/procedures/QP-001.md': procedure,
        'qms-docs/procedures/office/QP-002.md': procedure.replace('QP-001', 'QP-002'),
      },
      problems: [],
    },
    {
      name: 'a folder passes that a type of this repository’s own writes with a slash at its end',
      files: {
        'schemas/document-types/recipe.schema.json': JSON.stringify({
          documentType: { control: 'maintained', folder: 'recipes/', idFormat: 'RC-NNN' },
        }),
        'qms-docs/recipes/RC-001.md': procedure.replace('QP-001', 'RC-001').replace('procedure', 'recipe'),
      },
      problems: [],
    },
    {
      name: 'a type may have several folders',
      files: {
        'schemas/document-types/recipe.schema.json': JSON.stringify({
          documentType: { control: 'maintained', folder: ['recipes', 'kitchen/recipes'], idFormat: 'RC-NNN' },
        }),
        'qms-docs/recipes/RC-001.md': procedure.replace('QP-001', 'RC-001').replace('procedure', 'recipe'),
        'qms-docs/kitchen/recipes/cakes/RC-002.md': procedure
          .replace('QP-001', 'RC-002')
          .replace('procedure', 'recipe'),
        'qms-docs/kitchen/RC-003.md': procedure.replace('QP-001', 'RC-003').replace('procedure', 'recipe'),
      },
      problems: [
        'qms-docs/kitchen/RC-003.md:3:7 This file lies in qms-docs/kitchen, but documents of type “recipe” lie in qms-docs/recipes or qms-docs/kitchen/recipes. Move it there.',
      ],
    },
    {
      name: 'documents of a type whose folder is a dot may lie anywhere',
      files: {
        'schemas/document-types/recipe.schema.json': JSON.stringify({
          documentType: { control: 'maintained', folder: '.', idFormat: 'RC-NNN' },
        }),
        'qms-docs/RC-001.md': procedure.replace('QP-001', 'RC-001').replace('procedure', 'recipe'),
        'qms-docs/a/b/RC-002.md': procedure.replace('QP-001', 'RC-002').replace('procedure', 'recipe'),
      },
      problems: [],
    },
    {
      name: 'a file of a type whose records are rows of a table is named, and such a table passes',
      files: {
        'schemas/document-types/check-log.schema.json': JSON.stringify({
          documentType: { control: 'retained', folder: 'records/checks', idFormat: 'CK-NNN', storage: ['rows'] },
        }),
        'qms-docs/records/checks/CK-001.md': '---\nid: CK-001\ntype: check-log\n---\n',
        'qms-docs/data/check-log/oven-2026.csv': 'no\n1\n',
      },
      problems: [
        'qms-docs/records/checks/CK-001.md:3:7 Records of type “check-log” are rows of a table in qms-docs/data/check-log, not files. Write a row there, and remove this file.',
      ],
    },
  ],
  *check(qms) {
    for (const document of qms.documents) {
      const type = qms.typeOf(document)
      if (!type || isPartOfFile(document)) continue
      if (!type.storage.includes('files')) {
        const message = `Records of type “${type.name}” are rows of a table in ${tablesFolder(qms, type)}, not files. Write a row there, and remove this file.`
        yield { file: document, at: '/type', message }
        continue
      }
      if (isInFolderOf(qms, type, document.path)) continue
      const expected = listInWords(
        type.folders.map((name) => `${qms.folder}/${name}`),
        'or',
      )
      const folder = document.path.slice(0, document.path.lastIndexOf('/'))
      yield {
        file: document,
        at: '/type',
        message: `This file lies in ${folder}, but documents of type “${type.name}” lie in ${expected}. Move it there.`,
      }
    }
  },
}
