/** The groups of package.json in which a repository may name a package. */
const GROUPS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const

type PackageManifest = { readonly [group in (typeof GROUPS)[number]]?: Readonly<Record<string, string>> }

/** @returns whether a package.json names the toolkit among what it needs; false when it cannot be read */
export function namesToolkit(text: string): boolean {
  try {
    const manifest: PackageManifest | null = JSON.parse(text)
    return GROUPS.some((group) => manifest?.[group]?.['qms-kit'] !== undefined)
  } catch {
    return false
  }
}
