/** What kind of page a content file makes, without reading more of it than its head. */

const KIND = /^kind:\s*["']?([a-z]+)/m;

/** Address and kind of a written page; projects have a kind of their own. */
export function pageKind(file: string, text: string): [address: string, kind: string] {
  if (file.startsWith('src/content/projects/'))
    return [`/charity/projects/${file.slice('src/content/projects/'.length).replace(/\.ya?ml$/, '/')}`, 'project'];
  const path = file
    .replace(/^src\/content\/policies\//, '/')
    .replace(/\.mdx?$/, '/')
    .replace(/(?<=\/)index\/$/, '');
  const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
  return [path, KIND.exec(front)?.[1] ?? ''];
}
