/** qms-kit as a library, for browsers: all that needs no disk, no git and no terminal. */
import './core/platform/in-browser.js'

export * from './engine.js'
