/**
 * What may be handed to git. The configuration is trusted, yet it is often filled in by scripts: nothing that git would
 * read as an option, as a program to run, or as another kind of transport gets through.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const blank = /[\x00-\x20\x7f]/;

/** Why a text cannot be the address of a repository; undefined when it can. */
export function repositoryProblem(repository: string, allowLocal: boolean): string | undefined {
  if (repository.startsWith('-')) return 'begins with a dash, which git would take for an option';
  if (blank.test(repository)) return 'has white space or control characters; write them as %20 and the like';
  if (/^[A-Za-z0-9+.-]*::/.test(repository))
    return 'names a remote helper (`name::address`), which would run a program; use https:// or ssh://';
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(repository)?.[1]?.toLowerCase();
  if (scheme === 'https' || scheme === 'ssh') return urlProblem(repository, scheme);
  if (scheme === 'file' || /^(?:\/|[A-Za-z]:[\\/])/.test(repository)) {
    return allowLocal ? undefined : 'is a folder of this machine; set allow_local: true if that is meant';
  }
  if (scheme === 'http' || scheme === 'git')
    return `${scheme}:// is neither encrypted nor authenticated: others could change what is run; use https:// or ssh://`;
  if (scheme !== undefined) return `'${scheme}://' is not supported; use https:// or ssh://`;
  if (/^[A-Za-z0-9_][\w.-]*@[A-Za-z0-9[][\w.:[\]-]*:[^-]/.test(repository)) return undefined;
  return 'expected https://host/path, ssh://user@host/path or user@host:path';
}

function urlProblem(repository: string, scheme: string): string | undefined {
  const url = URL.canParse(repository) ? new URL(repository) : undefined;
  if (!url?.hostname || url.pathname.length <= 1) return `expected ${scheme}://host/path`;
  if (url.password !== '' || (scheme === 'https' && url.username !== ''))
    return 'has credentials in it, which would be shown; remove them and use credentials';
  // ssh would take such a host or user for an option of its own.
  if (/^(?:-|%2d)/i.test(url.hostname) || /^(?:-|%2d)/i.test(url.username))
    return 'has a host or user that begins with a dash';
  if (url.search !== '' || url.hash !== '') return 'has a query or fragment; a repository has none';
  return undefined;
}

/** Why a text cannot be the name of a branch (git check-ref-format); undefined when it can. */
export function branchProblem(branch: string): string | undefined {
  if (branch.startsWith('-')) return 'begins with a dash, which git would take for an option';
  if (branch.startsWith('refs/')) return 'expected the name of a branch, such as main, without refs/heads/';
  const isWrong =
    blank.test(branch) ||
    /[~^:?*[\\]|\.\.|@\{|\/\/|^\/|\/$|\.$|(?:^|\/)\.|\.lock(?:\/|$)/.test(branch) ||
    branch === '' ||
    branch === '@' ||
    branch.length > 200;
  return isWrong ? `'${branch.slice(0, 50)}' is no name of a branch` : undefined;
}
