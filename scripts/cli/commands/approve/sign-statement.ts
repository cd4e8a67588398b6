import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { SIGNATURE_NAMESPACE } from '../../../subjects/approval/signature/statement.js'
import { Misuse } from '../../command/misuse.js'
import { requireKeyFile } from './read-key-file.js'

/**
 * Signs with ssh-keygen, which asks on the terminal for a passphrase or a touch if the key needs it.
 *
 * @param statement what `statementOf` gives
 * @param keyFile of a private key, or of a public one whose private half ssh-agent holds
 * @returns the signature, from `-----BEGIN SSH SIGNATURE-----` on
 * @throws Misuse if ssh-keygen or the key is missing, or ssh-keygen does not sign
 */
export async function signStatement(statement: string, keyFile: string): Promise<string> {
  requireKeyFile(keyFile)
  const keygen = spawn('ssh-keygen', ['-Y', 'sign', '-n', SIGNATURE_NAMESPACE, '-f', keyFile], { env: environment() })
  const ended = new Promise<number | null>((resolve, reject) => keygen.on('error', reject).on('close', resolve))
  // It may refuse the key before it has read the statement; its exit code says so.
  keygen.stdin.on('error', () => {})
  keygen.stdin.end(statement)
  let said = ''
  keygen.stderr.on('data', (words: Buffer) => {
    said += words
    if (process.stderr.isTTY) process.stderr.write(words)
  })
  const [code, signature] = await Promise.all([ended, text(keygen.stdout)]).catch(cannotStart)
  if (code === 0) return signature
  const reason = process.stderr.isTTY ? 'Its message is above.' : `It said:\n${said.trim()}`
  throw new Misuse(`ssh-keygen did not sign with ${keyFile}. ${reason}`)
}

/** With the statement on its input, ssh-keygen would ask for a passphrase in a window only, and on many machines there is none. */
function environment(): NodeJS.ProcessEnv {
  return process.stdin.isTTY ? { SSH_ASKPASS_REQUIRE: 'never', ...process.env } : process.env
}

function cannotStart(error: NodeJS.ErrnoException): never {
  if (error.code !== 'ENOENT') throw error
  throw new Misuse(
    'Signing needs ssh-keygen, which is not on this machine. Install it: on Debian and Ubuntu the package openssh-client, on Fedora openssh, on Windows the optional feature “OpenSSH Client”; macOS has it.',
  )
}
