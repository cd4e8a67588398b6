export { isBrokenTable } from './body/broken-markup/table-pattern.js'
export { loadMarkdownParser, type MarkdownParser, type MarkdownParserName, withHtmlRaised } from './body/markdown.js'
export { type WrittenAddress, writtenAddresses } from './body/written-addresses.js'
export { guidesOfEdition } from './clause-guides.js'
export { diskTree } from './disk/disk-tree.js'
export { cachesIn } from './disk/file-cache.js'
export { listRepository } from './disk/list-repository.js'
export {
  packagePath,
  readOutputSchema,
  readSiteDataSchemas,
  readStarterFiles,
  toolkitFiles,
  toolkitRepository,
} from './disk/package-files.js'
export { threadedParser } from './disk/threaded-parser.js'
export { workingTree } from './disk/working-tree.js'
export { type DocumentText, digestOfText, readDocumentBody, readDocumentText } from './documents/document-text.js'
export { readPageText } from './documents/page-text.js'
export { readBlobs } from './git/blobs.js'
export {
  findBlob,
  findCommit,
  findIgnored,
  findMergeBase,
  findPublished,
  isGitInstalled,
  readCommitter,
  readGitSetting,
} from './git/git.js'
export { describeRepository, findWorkingTree, pathInRepository } from './git/git-folder.js'
export { gitTree } from './git/git-tree.js'
export { readContents } from './git/lfs.js'
export { GitMissing, GitRefusal } from './git/stream-git.js'
export { listTags, readTag, writeSignedTag } from './git/tags.js'
export { findUncommitted } from './git/uncommitted.js'
export { describeText } from './history/approved-texts.js'
export { readGitEvidence } from './history/git-evidence.js'
export { type HistoryRange, historyWithout, readHistory } from './history/history.js'
export { htmlSchema } from './html/allowed-html.js'
export { isVoid } from './html/html-structure.js'
export { tokenizeHtml } from './html/tokenize-html.js'
export { findSitePages, ignoredFiles } from './ignored-files.js'
export { contentSha256, lfsPointerIn } from './lfs-pointer.js'
export { locate } from './locate.js'
export type { ReadingMemory } from './memory-cache.js'
export { typeValidator } from './parsed/type-validator.js'
export type { ReadOptions } from './read-options.js'
export { DOCUMENTS_FOLDER, readQms } from './read-qms.js'
export { roadmapMethods } from './roadmap-methods.js'
export { rowTexts } from './rows/written-row.js'
export { readDocumentTypes } from './schemas/document-types.js'
export { readNextEditions } from './settings/next-editions.js'
export { readSettingsSchemas } from './settings/settings.js'
export { readStandards } from './settings/standards.js'
export { readPackageSchema, toolkitStandards, toolkitVersion } from './toolkit.js'
export { type FileEntry, type FileTree, MAX_SETTINGS_BYTES, readOne } from './trees/file-tree.js'
export { memoryTree } from './trees/memory-tree.js'
export { overlaidTree } from './trees/overlaid-tree.js'
export { megabytes } from './trees/text.js'
export { findUnreadFiles } from './unread-files.js'
export { type UpdateOptions, updateQms } from './update-qms.js'
