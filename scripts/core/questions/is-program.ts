import type { Author } from '../model/commit.js'

/** @returns whether it is an account of a program on GitHub, such as one that keeps packages up to date */
export function isProgram({ email }: Pick<Author, 'email'>): boolean {
  return email.endsWith('[bot]@users.noreply.github.com')
}
