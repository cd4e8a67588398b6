import dedent from 'dedent'
import { linkTarget } from '../../model/paths.js'
import type { Qms } from '../../model/qms.js'
import type { Rule } from '../../model/rule.js'

const showing = (...urls: readonly string[]) => dedent`
  ---
  id: QP-001
  type: procedure
  ---
  ${urls.map((url) => `![The flow](${url})`).join('\n')}
`

export const existingImages: Rule = {
  id: 'existing-images',
  description: 'Require every image to be a file in this repository',
  rationale:
    'A document must stay complete for as long as it is kept. An image that is missing, or lies on a site that others can change, leaves a hole in it.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'error',
  examples: [
    {
      name: 'a missing image is named',
      files: { 'qms-docs/procedures/QP-001.md': showing('flow.png') },
      problems: [
        'qms-docs/procedures/QP-001.md:5:1 There is no image “qms-docs/procedures/flow.png”. Add the file, or correct its name; capitals count.',
      ],
    },
    {
      name: 'images on other sites, outside the repository, nowhere, or on one computer are named',
      files: {
        'qms-docs/procedures/QP-001.md': showing(
          'https://example.org/flow.png',
          '../../../flow.png',
          '',
          'file:///home/me/flow.png',
        ),
      },
      problems: [
        'qms-docs/procedures/QP-001.md:5:1 The image “https://example.org/flow.png” lies on another site, which may change it or take it away. Keep a copy in the repository and show that.',
        'qms-docs/procedures/QP-001.md:6:1 The image “../../../flow.png” lies outside the repository, where readers cannot see it. Keep a copy in the repository and show that.',
        'qms-docs/procedures/QP-001.md:7:1 This image names no file. Write its path in the round brackets.',
        'qms-docs/procedures/QP-001.md:8:1 The image “file:///home/me/flow.png” lies on one computer, where nobody else can see it. Keep a copy in the repository and show that.',
      ],
    },
    {
      name: 'a folder is not an image',
      files: {
        'qms-docs/procedures/QP-001.md': showing('../images', '.', '../..'),
        'qms-docs/images/flow.svg': '',
      },
      problems: [
        'qms-docs/procedures/QP-001.md:5:1 “../images” is a folder, not an image. Write the path of the image in it.',
        'qms-docs/procedures/QP-001.md:6:1 “.” is a folder, not an image. Write the path of the image in it.',
        'qms-docs/procedures/QP-001.md:7:1 “../..” is a folder, not an image. Write the path of the image in it.',
      ],
    },
    {
      name: 'an image beside the document passes, one elsewhere in the repository, and one inside the text',
      files: {
        'qms-docs/procedures/QP-001.md': showing(
          'our%20flow.png',
          '../../images/flow.svg',
          'data:image/gif;base64,R0lG',
        ),
        'qms-docs/procedures/our flow.png': '',
        'images/flow.svg': '',
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.documents) {
      for (const { url, place } of document.body.images) {
        const message = faultOf(qms, document.path, url)
        if (message) yield { file: document, at: place, message }
      }
    }
  },
}

function faultOf(qms: Qms, path: string, url: string): string | undefined {
  if (url === '') return 'This image names no file. Write its path in the round brackets.'
  if (/^data:/i.test(url)) return undefined
  if (/^(?:file|[a-z]):/i.test(url))
    return `The image “${url}” lies on one computer, where nobody else can see it. Keep a copy in the repository and show that.`
  const target = linkTarget(path, url)
  if (!target)
    return `The image “${url}” lies on another site, which may change it or take it away. Keep a copy in the repository and show that.`
  if (target.path === undefined)
    return `The image “${url}” lies outside the repository, where readers cannot see it. Keep a copy in the repository and show that.`
  if (qms.folders.has(target.path)) return `“${url}” is a folder, not an image. Write the path of the image in it.`
  return qms.files.has(target.path)
    ? undefined
    : `There is no image “${target.path}”. Add the file, or correct its name; capitals count.`
}
