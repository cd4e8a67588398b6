import dedent from 'dedent'
import type { BodyImage } from '../../../../core/model/body-facts.js'
import type { Qms } from '../../../../core/model/qms.js'
import type { Rule } from '../../../../core/model/rule.js'

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
        'qms-docs/procedures/QP-001.md:8:1 The image “file:///home/me/flow.png” lies on one computer, where others cannot see it. Keep a copy in the repository and show that.',
      ],
    },
    {
      name: 'images in HTML, and one inside the text',
      files: {
        'qms-docs/procedures/QP-001.md': showing('data:image/gif;base64,R0lG').concat(
          '\n\n<img alt="The flow"> <picture><source srcset="a.png, b.png 2x"></picture>',
        ),
        'qms-docs/procedures/a.png': '',
      },
      problems: [
        'qms-docs/procedures/QP-001.md:5:1 This image is embedded in the text (data:), which GitHub and the manual do not show. Save it as a file in the repository and show that.',
        'qms-docs/procedures/QP-001.md:7:1 This image names no file. Write its path in src="…".',
        'qms-docs/procedures/QP-001.md:7:31 There is no image “qms-docs/procedures/b.png”. Add the file, or correct its name; capitals count.',
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
      name: 'an image beside the document passes, and one elsewhere in the repository',
      files: {
        'qms-docs/procedures/QP-001.md': showing('our%20flow.png', '../../images/flow.svg'),
        'qms-docs/procedures/our flow.png': '',
        'images/flow.svg': '',
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.documents) {
      for (const image of document.body.images) {
        const message = faultOf(qms, image)
        if (message) yield { file: document, at: image.place, message }
      }
    }
  },
}

function faultOf(qms: Qms, { url, target, isHtml }: BodyImage): string | undefined {
  if (url.trim() === '')
    return `This image names no file. Write its path ${isHtml ? 'in src="…"' : 'in the round brackets'}.`
  if (/^data:/i.test(url))
    return 'This image is embedded in the text (data:), which GitHub and the manual do not show. Save it as a file in the repository and show that.'
  if (/^(?:file|[a-z]):/i.test(url))
    return `The image “${url}” lies on one computer, where others cannot see it. Keep a copy in the repository and show that.`
  if (!target)
    return `The image “${url}” lies on another site, which may change it or take it away. Keep a copy in the repository and show that.`
  if (target.path === undefined)
    return `The image “${url}” lies outside the repository, where readers cannot see it. Keep a copy in the repository and show that.`
  if (qms.folders.has(target.path)) return `“${url}” is a folder, not an image. Write the path of the image in it.`
  return qms.files.has(target.path)
    ? undefined
    : `There is no image “${target.path}”. Add the file, or correct its name; capitals count.`
}
