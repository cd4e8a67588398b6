import dedent from 'dedent'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { LEAST_CONTRAST, leastContrast, nearestReadable, type Theme } from '../../../core/values/accent.js'
import { readColour } from '../../../core/values/colour.js'
import { isPublishableId } from '../../../core/values/is-publishable-id.js'
import { didYouMean } from '../../../core/values/nearest-name.js'
import { baseName, resolvePath } from '../../../core/values/paths.js'
import { PICTURE } from '../../../core/values/picture.js'

export const siteSettings: Rule = {
  id: 'site-settings',
  description: 'Require what qms.yml says of the published manual to exist, and its colours to be readable',
  rationale:
    'The manual is built all the same, without the logo or the page that is missing and in our own colours: its readers miss something that the author does not see.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'error',
  examples: [
    {
      name: 'files that do not exist are found',
      files: {
        'qms-docs/site/contact.md': '# Contact\n',
        'qms-docs/qms.yml': dedent`
          site:
            logo: site/logo.svg
            pages: [site/contct.md]
        `,
      },
      problems: [
        'qms-docs/qms.yml:2:9 There is no file qms-docs/site/logo.svg. Correct the path, or remove it.',
        'qms-docs/qms.yml:3:11 There is no file qms-docs/site/contct.md. Did you mean “qms-docs/site/contact.md”?',
      ],
    },
    {
      name: 'files of another kind are found',
      files: {
        'qms-docs/site/notes.txt': 'Notes\n',
        'qms-docs/qms.yml': dedent`
          site:
            logo: site/notes.txt
            styles: site/notes.txt
            pages: [site/notes.txt]
        `,
      },
      problems: [
        'qms-docs/qms.yml:2:9 site/notes.txt is not a picture that browsers show: use .svg, .png, .jpg, .gif, .webp or .avif.',
        'qms-docs/qms.yml:3:11 site/notes.txt is not a style sheet: its name must end in .css.',
        'qms-docs/qms.yml:4:11 site/notes.txt is not a Markdown file: its name must end in .md.',
      ],
    },
    {
      name: 'own pages whose names cannot be addresses are found',
      files: {
        'qms-docs/site/über uns.md': '# About us\n',
        'qms-docs/qms.yml': dedent`
          site:
            pages: [site/über uns.md]
        `,
      },
      problems: [
        'qms-docs/qms.yml:2:11 site/über uns.md is not published: its name would be its address. Rename the file: use letters a to z, digits, hyphens, dots and underscores, at most 100 characters, and begin and end with a letter or digit.',
      ],
    },
    {
      name: 'files outside of the documents’ folder are found',
      files: { 'logo.svg': '<svg/>', 'qms-docs/qms.yml': 'site: { logo: ../logo.svg }\n' },
      problems: [
        'qms-docs/qms.yml:1:15 ../logo.svg is not in qms-docs/. Put the file there: only what is in this folder is published.',
      ],
    },
    {
      name: 'own pages that would have one address are found',
      files: {
        'qms-docs/site/contact.md': '# Contact\n',
        'qms-docs/service/Contact.md': '# Contact of the service\n',
        'qms-docs/qms.yml': dedent`
          site:
            pages: [site/contact.md, service/Contact.md, site/contact.md]
        `,
      },
      problems: [
        'qms-docs/qms.yml:2:28 service/Contact.md and site/contact.md would have the same address, so only one of them is published. Rename one of the files.',
        'qms-docs/qms.yml:2:48 site/contact.md is listed twice. Remove one of the two.',
      ],
    },
    {
      name: 'colours that cannot be read are found, with the nearest that can',
      files: {
        'qms-docs/qms.yml': dedent`
          site:
            colours:
              accent: "#ffcc00"
              accent_dark: "#223344"
        `,
      },
      problems: [
        'qms-docs/qms.yml:3:13 #ffcc00 is hard to read on light pages: its contrast is 1.4, and text needs 4.5. The nearest that can be read is #856a00.',
        'qms-docs/qms.yml:4:18 #223344 is hard to read on dark pages: its contrast is 1.3, and text needs 4.5. The nearest that can be read is #8c959e.',
      ],
    },
    {
      name: 'what exists and can be read passes',
      files: {
        'qms-docs/site/contact.md': '# Contact\n',
        'qms-docs/site/logo.svg': '<svg/>',
        'qms-docs/site/site.css': 'h1 { color: red }',
        'qms-docs/qms.yml': dedent`
          site:
            logo: site/logo.svg
            styles: site/site.css
            pages: [site/contact.md]
            colours: { accent: "#0b6175", accent_dark: "#7cc9dc" }
        `,
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const { at, message } of [...findFiles(qms), ...findDoubles(qms), ...findColours(qms)])
      yield { file: qms.settingsFile, at, message }
  },
}

interface Fault {
  readonly at: `/${string}`
  readonly message: string
}

/** What is wrong with a file that exists. */
type FaultOf = (file: string) => string | undefined

const STYLES = 'is not a style sheet: its name must end in .css.'
const PICTURES = 'is not a picture that browsers show: use .svg, .png, .jpg, .gif, .webp or .avif.'

function* findFiles(qms: Qms): Generator<Fault> {
  const { logo, styles, pages } = qms.settings.site
  const named: readonly (readonly [at: `/${string}`, written: string | undefined, faultOf: FaultOf])[] = [
    ['/site/logo', logo, (file) => kindFault(file, PICTURE, PICTURES)],
    ['/site/styles', styles, (file) => kindFault(file, /\.css$/i, STYLES)],
    ...pages.map((page, index) => [`/site/pages/${index}`, page, pageFault] as const),
  ]
  for (const [at, written, faultOf] of named) {
    const message = written === undefined ? undefined : (fileFault(qms, written) ?? faultOf(written))
    if (message) yield { at, message }
  }
}

function fileFault({ files, folder }: Qms, written: string): string | undefined {
  const path = resolvePath(`${folder}/qms.yml`, written)
  if (!path?.startsWith(`${folder}/`))
    return `${written} is not in ${folder}/. Put the file there: only what is in this folder is published.`
  if (files.has(path)) return undefined
  return `There is no file ${path}. ${didYouMean(path, files.keys(), 'Correct the path, or remove it.')}`
}

function pageFault(page: string): string | undefined {
  const fault = kindFault(page, /\.md$/i, 'is not a Markdown file: its name must end in .md.')
  if (fault || isPublishableId(baseName(page))) return fault
  return `${page} is not published: its name would be its address. Rename the file: use letters a to z, digits, hyphens, dots and underscores, at most 100 characters, and begin and end with a letter or digit.`
}

function kindFault(written: string, kind: RegExp, wrong: string): string | undefined {
  return kind.test(written) ? undefined : `${written} ${wrong}`
}

/** The name of its file is the address of a page. */
function* findDoubles({ settings }: Qms): Generator<Fault> {
  const { pages } = settings.site
  for (const [index, page] of pages.entries()) {
    const other = pages.slice(0, index).find((earlier) => addressOf(earlier) === addressOf(page))
    if (other === undefined) continue
    const message =
      other === page
        ? `${page} is listed twice. Remove one of the two.`
        : `${page} and ${other} would have the same address, so only one of them is published. Rename one of the files.`
    yield { at: `/site/pages/${index}`, message }
  }
}

function addressOf(page: string): string {
  return baseName(page).toLowerCase()
}

function* findColours({ settings }: Qms): Generator<Fault> {
  const { accent, accent_dark: dark } = settings.site.colours
  yield* findColour('light', '/site/colours/accent', accent)
  yield* findColour('dark', '/site/colours/accent_dark', dark)
}

function* findColour(theme: Theme, at: `/${string}`, written: string | undefined): Generator<Fault> {
  const colour = readColour(written ?? '')
  const contrast = colour && leastContrast(theme, colour)
  if (!colour || contrast === undefined || contrast >= LEAST_CONTRAST) return
  yield {
    at,
    message: `${written} is hard to read on ${theme} pages: its contrast is ${contrast.toFixed(1)}, and text needs ${LEAST_CONTRAST}. The nearest that can be read is ${nearestReadable(theme, colour)}.`,
  }
}
