import { Option } from 'commander'

// A new one for each command: commander keeps what was given in it.
export const today = () => new Option('--today <date>', 'answer for this day instead of today, such as 2026-11-22')
export const by = () => new Option('--by <person>', 'your id in people.yml (default: who you are in git)')
export const repository = () =>
  new Option(
    '--repository <name>',
    'on GitHub, such as example/qms (default: GITHUB_REPOSITORY, or git’s remote “origin”)',
  )
export const cache = () =>
  new Option('--cache <folder>', 'keep what was read in this folder (default: QMS_CACHE, or your cache folder)')
export const noCache = () => new Option('--no-cache', 'read everything again, and keep nothing')
export const redlineUrl = () =>
  new Option(
    '--redline-url <address>',
    'in Markdown, link each document to this page; {id}, {from} and {to} stand for its id and revisions',
  )
export const previewUrl = () => new Option('--preview-url <address>', 'in Markdown, link to the manual as it would be')
