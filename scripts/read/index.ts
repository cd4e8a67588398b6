export { describeText } from './approved-texts.js'
export { readBlobs } from './blobs.js'
export { isBrokenTable } from './body/broken-markup/table-pattern.js'
export { sha256 } from './digest.js'
export { diskTree } from './disk-tree.js'
export { type DocumentText, readDocumentBody, readDocumentText } from './document-text.js'
export { readDocumentTypes } from './document-types.js'
export { byPath, type FileEntry, type FileTree, MAX_SETTINGS_BYTES } from './file-tree.js'
export {
  findBlob,
  findCommit,
  findIgnored,
  findMergeBase,
  isGitInstalled,
  readCommitter,
  readGitSetting,
} from './git.js'
export { readGitEvidence } from './git-evidence.js'
export { describeRepository, findWorkingTree, pathInRepository } from './git-folder.js'
export { gitTree } from './git-tree.js'
export { readHistory } from './history.js'
export { htmlSchema } from './html/allowed-html.js'
export { findSitePages, ignoredFiles } from './ignored-files.js'
export { readContents } from './lfs.js'
export { contentSha256, lfsPointerIn } from './lfs-pointer.js'
export { listRepository } from './list-repository.js'
export { locate } from './locate.js'
export { loadMarkdownParser, type MarkdownParser, type MarkdownParserName, withHtmlRaised } from './markdown.js'
export { memoryTree } from './memory-tree.js'
export { readNextEditions } from './next-editions.js'
export { overlaidTree } from './overlaid-tree.js'
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
export { readPageText } from './page-text.js'
export { DOCUMENTS_FOLDER, type ReadOptions, readQms } from './read-qms.js'
export type { ReadingMemory } from './remembering.js'
export { readSettingsSchemas } from './settings.js'
export { megabytes } from './text.js'
export { findUnreadFiles } from './unread-files.js'
export { workingTree } from './working-tree.js'
