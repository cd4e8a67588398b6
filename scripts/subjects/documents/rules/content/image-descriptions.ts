import dedent from 'dedent'
import type { Rule } from '../../../../core/model/rule.js'

/** What editors and cameras write by themselves. */
const NO_DESCRIPTION = /^(?:image|img|picture|photo|screenshot|alt(?: text)?|.*\.(?:png|jpe?g|gif|svg|webp))?$/i

const showing = (alt: string) => dedent`
  ---
  id: QP-001
  type: procedure
  ---
  ![${alt}](flow.png)
`

export const imageDescriptions: Rule = {
  id: 'image-descriptions',
  description: 'Require every image to have a description in words',
  rationale:
    'People who cannot see an image, and search, depend on its description. It also says what the image is there to show.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'warning',
  examples: [
    {
      name: 'an image without a description is named',
      files: { 'qms-docs/procedures/QP-001.md': showing('') },
      problems: [
        'qms-docs/procedures/QP-001.md:5:1 This image has no description. Write in its square brackets what it shows.',
      ],
    },
    {
      name: 'a file’s name is no description',
      files: { 'qms-docs/procedures/QP-001.md': showing('Screenshot 2026-03-01.png') },
      problems: [
        'qms-docs/procedures/QP-001.md:5:1 This image has no description. Write in its square brackets what it shows.',
      ],
    },
    {
      name: 'an image in HTML, of which each form needs none',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          ---
          <picture>
            <source srcset="dark.png">
            <img src="flow.png">
          </picture>
        `,
      },
      problems: ['qms-docs/procedures/QP-001.md:7:3 This image has no description. Write in alt="…" what it shows.'],
    },
    {
      name: 'a description passes',
      files: { 'qms-docs/procedures/QP-001.md': showing('Screenshot of the form, filled in') },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.documents) {
      for (const { alt, isHtml, place } of document.body.images) {
        if (alt === undefined || !NO_DESCRIPTION.test(alt.trim())) continue
        const message = `This image has no description. Write ${isHtml ? 'in alt="…"' : 'in its square brackets'} what it shows.`
        yield { file: document, at: place, message }
      }
    }
  },
}
