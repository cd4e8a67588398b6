import dedent from 'dedent'
import { defectRule } from '../../../../core/run/defect-rule.js'

export const regularFile = defectRule({
  id: 'regular-file',
  description: 'Disallow symbolic links in place of documents, settings and schemas',
  rationale:
    'A symbolic link only points to a file somewhere else, perhaps outside the repository. What it shows can change without a trace, so links are never followed. The files of a submodule that is not here cannot be read either.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'error',
  blocksChecking: true,
  examples: [
    {
      name: 'a link in place of a document is named',
      files: {
        'qms-docs/procedures/QP-001.md': '../../elsewhere.md',
      },
      symbolicLinks: ['qms-docs/procedures/QP-001.md'],
      problems: [
        'qms-docs/procedures/QP-001.md:1:1 This is a symbolic link. Links are never followed, because they may lead out of the repository: put the file itself here.',
      ],
    },
    {
      name: 'a link in place of what decides on the checks, of a picture, and of a folder',
      files: {
        'qms-docs/qms.yml': '../elsewhere.yml',
        'schemas/document-types/procedure.schema.json': '../../elsewhere.json',
        'schemas/requirements': '../elsewhere',
        '.github/CODEOWNERS': '../elsewhere',
        'qms-docs/QP-001.md': '---\nid: QP-001\ntype: procedure\n---\n\n![The scale](scale.png)\n',
        'qms-docs/roles': '../elsewhere',
        'qms-docs/scale.png': '../elsewhere.png',
      },
      symbolicLinks: [
        ...['qms-docs/qms.yml', 'schemas/document-types/procedure.schema.json', 'schemas/requirements'],
        ...['.github/CODEOWNERS', 'qms-docs/scale.png', 'qms-docs/roles'],
      ],
      problems: [
        '.github/CODEOWNERS',
        'qms-docs/qms.yml',
        'qms-docs/roles',
        'qms-docs/scale.png',
        'schemas/document-types/procedure.schema.json',
        'schemas/requirements',
      ].map(
        (path) =>
          `${path}:1:1 This is a symbolic link. Links are never followed, because they may lead out of the repository: put the file itself here.`,
      ),
    },
    {
      name: 'a link that nothing has to do with, in a place that qms.yml leaves out',
      files: {
        'qms-docs/qms.yml': 'organization: { name: Example }\nignore: [drafts/**]\n',
        'qms-docs/drafts/logo.svg': '../../logo.svg',
      },
      symbolicLinks: ['qms-docs/drafts/logo.svg'],
      problems: [],
    },
    {
      name: 'a file passes',
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
  ],
})
