import { sha256 } from '../../../core/bytes/digest.js'
import { fromUtf8 } from '../../../core/bytes/utf8.js'
import type { Settings } from '../../../core/model/generated-types.js'
import { linkBaseOf } from '../../../core/questions/link-base.js'
import {
  DOCUMENTS_FOLDER,
  type FileTree,
  loadMarkdownParser,
  type MarkdownParser,
  readOne,
  readPageText,
} from '../../../core/read/index.js'
import { defined } from '../../../core/values/defined.js'
import { type LinkBase, linkTarget, resolvePath } from '../../../core/values/paths.js'
import { PICTURE } from '../../../core/values/picture.js'
import type { CustomContent, CustomPageText, PublishedFile } from '../../../site/index.js'

const MOST_BYTES = 10 * 1024 * 1024

/** Reads what qms.yml adds to the manual. What is missing, outside of the documents’ folder or of another kind is left out: a rule says so. */
export async function readCustomContent(tree: FileTree, settings: Settings): Promise<CustomContent> {
  const { logo, styles, pages } = settings.site
  const picture = await readPicture(tree, inFolder(logo))
  const parse = await loadMarkdownParser(settings.markdown_parser)
  const base = linkBaseOf(settings)
  const texts = await Promise.all(pages.map((page) => readPage(tree, inFolder(page, /\.md$/i), parse, base)))
  return {
    ...defined({ logo: picture }),
    styles: fromUtf8((await readBytes(tree, inFolder(styles, /\.css$/i))) ?? new Uint8Array()),
    pages: texts.filter((page) => page !== undefined),
  }
}

/** @returns where a file of the settings stands, if it may be published */
function inFolder(written: string | undefined, kind = PICTURE): string | undefined {
  const path = written === undefined ? undefined : resolvePath(`${DOCUMENTS_FOLDER}/qms.yml`, written)
  return path?.startsWith(`${DOCUMENTS_FOLDER}/`) && kind.test(path) ? path : undefined
}

async function readPage(
  tree: FileTree,
  file: string | undefined,
  parse: MarkdownParser,
  base: LinkBase,
): Promise<CustomPageText | undefined> {
  const bytes = await readBytes(tree, file)
  if (!file || !bytes) return undefined
  const page = readPageText(bytes, file, parse)
  if (!page) return undefined
  const paths = page.names.images.map(({ url }) => linkTarget(file, url, base)?.path)
  const pictures = await Promise.all(paths.map((path) => readPicture(tree, path)))
  return {
    file,
    ...page,
    pictures: new Map(pictures.filter((one) => one !== undefined).map((one) => [one.file, one])),
  }
}

async function readPicture(tree: FileTree, file: string | undefined): Promise<PublishedFile | undefined> {
  const extension = file && PICTURE.exec(file)?.[0].toLowerCase()
  const bytes = extension && (await readBytes(tree, file))
  return bytes && file ? { file, path: `files/${sha256(bytes).slice(0, 20)}${extension}` } : undefined
}

async function readBytes(tree: FileTree, file: string | undefined): Promise<Uint8Array | undefined> {
  return file === undefined ? undefined : (await readOne(tree, file, MOST_BYTES))?.bytes
}
