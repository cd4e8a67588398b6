/**
 * Files and folders, besides the settings, that decide on the checks: schemas say what is asked of documents, workflows who is
 * asked, and the packages are the program that checks.
 */
export const DECIDING_FOLDERS = ['schemas', '.github', 'vendor'] as const

/** What checks: workflows and their actions say what is run, and the package is what runs. */
export const TOOL_FOLDERS = ['.github/workflows', '.github/actions', 'vendor'] as const

/** Which packages are installed, and from where. */
export const PACKAGE_FILES = ['package.json', 'package-lock.json', 'npm-shrinkwrap.json', '.npmrc'] as const
