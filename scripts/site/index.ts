export { type PublishedFile, publishedFiles } from './body/published-files.js'
export { sizeInWords } from './body/size-in-words.js'
export { buildSite } from './build-site.js'
export { type CustomContent, type CustomPageText, customPictures } from './custom-pages/custom-content.js'
export { describeBodies } from './describe-bodies.js'
export { projectLoader } from './output/load-project.js'
export { readLanguage } from './output/read-language.js'
export { type FolderServer, serveFolder } from './output/serve-folder.js'
export { type SiteWriter, siteWriter } from './output/site-writer.js'
export { TemplateError } from './output/template-error.js'
export { type SearchLanguage, writeSearchIndex } from './output/write-search-index.js'
export type { PackContents } from './pack/pack-contents.js'
export { htmlOfPage, PACK_STYLES, PACK_STYLES_PATH, type PackPage } from './pack/pack-page.js'
export { packPages } from './pack/pack-pages.js'
export { printedPack } from './pack/printed-pack.js'
export type { NumberedCopy } from './print/printed-document.js'
export { type ManualToPrint, type PrintedManual, printedManual } from './print/printed-manual.js'
export { printedRegister } from './print/printed-register.js'
export {
  loadTypesetter,
  PDF_STANDARDS,
  type PdfStandard,
  PRINTING_PACKAGES,
  type Typesetter,
} from './print/typesetter.js'
export { leftOutInWords } from './shown/left-out-in-words.js'
export { buildPublication, type Publication, type PublishedDocument } from './shown/publication.js'
export { type PublishedTexts, publishedTexts } from './shown/published-texts.js'
export { publishedTree } from './shown/published-tree.js'
export { unpublishedInForce } from './shown/unpublished-in-force.js'
export { isHarmlessSvg } from './svg/is-harmless-svg.js'
export { approvalRecordOf } from './views/approval-record-of.js'
export { whyEmpty } from './views/empty-manual.js'
export { comparedTexts } from './views/revision-changes.js'
