import { hash } from 'node:crypto'

/** @returns SHA-256 in hexadecimal digits */
export function sha256(content: string | Buffer): string {
  return hash('sha256', content)
}
