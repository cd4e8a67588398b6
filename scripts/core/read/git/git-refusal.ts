/** Situations in which git cannot work at all, by what it says of them in the locale C. */
const SITUATIONS: readonly (readonly [words: RegExp, said: (...found: string[]) => string])[] = [
  [
    /detected dubious ownership in repository at '(.*)'/,
    (folder = '') =>
      `git does not trust this folder because it belongs to another user. Run: git config --global --add safe.directory ${inQuotes(folder)}`,
  ],
  [
    /could not fetch [0-9a-f]+ from promisor remote/,
    () =>
      'This clone was made without all contents (git clone --filter), and git cannot fetch those that are needed now. Connect to the repository that it was cloned from, and run this again; or make a clone without --filter.',
  ],
  [
    /No space left on device|Out of diskspace/,
    () => 'git cannot write, because the disk is full. Free some space, then run this again.',
  ],
]

/** @returns what is the matter and what to do, if git's own words mean one of these situations */
export function findRefusal(complaint: string): string | undefined {
  for (const [words, said] of SITUATIONS) {
    const found = words.exec(complaint)
    if (found) return said(...found.slice(1))
  }
  return undefined
}

function inQuotes(folder: string): string {
  return /[^\w./:+@-]/.test(folder) ? `'${folder}'` : folder
}
