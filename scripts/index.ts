/**
 * qms-kit as a library, for Node. Read a system from a folder, a commit or memory; ask it for problems, figures and tables,
 * on any day; write rules, metrics and reports of your own. `qms-kit/browser` has the same without disk, git and program.
 */
export { type ProgramOptions, runProgram } from './cli/program/run-program.js'
export { cachesIn } from './core/read/disk/file-cache.js'
export { threadedParser } from './core/read/disk/threaded-parser.js'
export { workingTree } from './core/read/disk/working-tree.js'
export { findCommit } from './core/read/git/git.js'
export { describeRepository } from './core/read/git/git-folder.js'
export { gitTree } from './core/read/git/git-tree.js'
export { readGitEvidence } from './core/read/history/git-evidence.js'
export { readHistory } from './core/read/history/history.js'
export * from './engine.js'
