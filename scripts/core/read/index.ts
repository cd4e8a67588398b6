export { isBrokenTable } from './body/broken-markup/table-pattern.js'
export { loadMarkdownParser, type MarkdownParser, type MarkdownParserName, withHtmlRaised } from './body/markdown.js'
export { type DocumentText, readDocumentBody, readDocumentText } from './documents/document-text.js'
export { readPageText } from './documents/page-text.js'
export { readBlobs } from './git/blobs.js'
export {
  findBlob,
  findCommit,
  findIgnored,
  findMergeBase,
  isGitInstalled,
  readCommitter,
  readGitSetting,
} from './git/git.js'
export { describeRepository, findWorkingTree, pathInRepository } from './git/git-folder.js'
export { readContents } from './git/lfs.js'
export { describeText } from './history/approved-texts.js'
export { readGitEvidence } from './history/git-evidence.js'
export { readHistory } from './history/history.js'
export { htmlSchema } from './html/allowed-html.js'
export { findSitePages, ignoredFiles } from './ignored-files.js'
export { contentSha256, lfsPointerIn } from './lfs-pointer.js'
export { listRepository } from './list-repository.js'
export type { ReadingMemory } from './memory-cache.js'
export {
  packagePath,
  readPackageSchema,
  readSiteDataSchemas,
  readStarterFiles,
  toolkitFiles,
  toolkitRepository,
  toolkitStandards,
  toolkitVersion,
} from './package-files.js'
export { DOCUMENTS_FOLDER, type ReadOptions, readQms } from './read-qms.js'
export { readDocumentTypes } from './schemas/document-types.js'
export { readNextEditions } from './settings/next-editions.js'
export { readSettingsSchemas } from './settings/settings.js'
export { sha256 } from './sha256.js'
export { diskTree } from './trees/disk-tree.js'
export { type FileEntry, type FileTree, MAX_SETTINGS_BYTES, readOne } from './trees/file-tree.js'
export { gitTree } from './trees/git-tree.js'
export { memoryTree } from './trees/memory-tree.js'
export { overlaidTree } from './trees/overlaid-tree.js'
export { megabytes } from './trees/text.js'
export { workingTree } from './trees/working-tree.js'
export { findUnreadFiles } from './unread-files.js'
export { locate } from './yaml/locate.js'
