export { generateDocumentTypesPage } from './document-types-page.js'
export { type EditorSchemas, editorFiles, vscodeSettings } from './editors.js'
export { generateRulesPage } from './rules-page.js'
export { generateTypes } from './types.js'
