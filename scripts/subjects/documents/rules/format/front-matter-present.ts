import dedent from 'dedent'
import { defectRule } from '../../../../core/run/defect-rule.js'

export const frontMatterPresent = defectRule({
  id: 'front-matter-present',
  description: 'Require every document to begin with its fields',
  rationale:
    'The fields at the top say what the document is: its id, type, revision and owner. Without them a reader cannot tell whether this is the right text.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  blocksChecking: true,
  examples: [
    {
      name: 'a file without fields is named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          # Control of documents

          Text.
        `,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:1:1 The file has no front matter. Begin it with a block of fields between two lines of three hyphens, or list the file under “ignore” in qms.yml if it is not a controlled document.',
      ],
    },
    {
      name: 'an empty file is named',
      files: {
        'qms-docs/procedures/QP-001.md': '',
      },
      problems: [
        'qms-docs/procedures/QP-001.md:1:1 The file is empty. A document begins with a block of fields between two lines of three hyphens: id, type, title and so on.',
      ],
    },
    {
      name: 'a blank line before the fields is named',
      files: {
        'qms-docs/procedures/QP-001.md': '\n---\nid: QP-001\n---\n',
      },
      problems: [
        'qms-docs/procedures/QP-001.md:1:1 The block of fields must begin on the first line. Remove the empty lines above it.',
      ],
    },
    {
      name: 'a document with fields passes',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          ---
        `,
      },
      problems: [],
    },
    {
      name: 'a file that qms.yml ignores passes',
      files: {
        'qms-docs/qms.yml': dedent`
          organization: { name: Example }
          ignore: [README.md]
        `,
        'qms-docs/README.md': '# About this folder',
      },
      problems: [],
    },
  ],
})
