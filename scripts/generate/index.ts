export { generateDocumentTypesPage } from './document-types-page.js'
export { editorFiles, vscodeSettings } from './editors.js'
export { generateRulesPage } from './rules-page.js'
export { generateTypes } from './types.js'
